//! Candidates: names where they stand, with what the words right around them say.

use crate::{
    gazetteer::{Found, Hit, is_hyphen},
    names::{Link, Strength, WordList, forms::Declension},
    pack::{EntityIx, Index, NameRef, Pack},
    protocol::Reason,
    text::{Case, Span, Word, Words, between, fold, is_ideograph, only_char},
};

use super::{
    around::{Around, Place},
    evidence,
};

/// A name that may be a mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) entity: EntityIx,
    pub(super) need: Need,
    /// Stands in another form than the one in the pack.
    pub(super) is_inflected: bool,
    /// The reason to give once the need is met.
    pub(super) reason: Reason,
}

impl Candidate {
    /// What of two candidates for the same words decides, the better one first:
    /// a full name that is listed beats a surname that needs one,
    /// and a form that is listed beats the same letters as a form of another name.
    pub(super) fn weight(&self) -> (Need, bool) {
        (self.need, self.is_inflected)
    }

    /// The order in which candidates are looked at: by place, longest first, the best one first.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        (std::cmp::Reverse(self.span.end - self.span.start), self.span.start, self.weight(), self.entity)
    }

    /// The same, in a text that begins some bytes earlier.
    pub(super) fn moved(self, bytes: usize) -> Self {
        Self { span: Span { start: self.span.start + bytes, end: self.span.end + bytes }, ..self }
    }
}

/// What a candidate still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    /// Nothing: the words mean this entity.
    Nothing,
    /// Nothing, but nobody vouches for the words meaning nobody else.
    Likely,
    /// Nothing, since words nearby speak for the entity.
    MetNearby,
    /// The entity's full name, somewhere on the page.
    FullName,
}

/// Handles and addresses of the pack's entities.
pub(super) fn from_links(pack: &Pack, text: &str, links: &[Link]) -> Vec<Candidate> {
    links
        .iter()
        .filter_map(|link| {
            let entity = pack.entity_by_handle(link.platform, link.handle.of(text))?;
            let reason = if link.is_address { Reason::Link } else { Reason::Handle };
            Some(Candidate { span: link.span, entity, need: Need::Nothing, is_inflected: false, reason })
        })
        .collect()
}

/// Names that are written as names and stand by themselves.
///
/// Surnames of others that may be taken for forms of a name are added to `namesakes`.
pub(super) fn from_hits(
    names: &Index<'_>,
    text: &str,
    words: &Words,
    links: &[Link],
    found: &Found,
    namesakes: &mut Vec<String>,
) -> Vec<Candidate> {
    let hits = &found.hits;
    // Sorted, as they are by their last word.
    let mut starts: Vec<usize> = hits.iter().map(|hit| hit.first).collect();
    starts.sort_unstable();
    let mut candidates = Vec::with_capacity(hits.len());
    // Whose name it is matters little for what stands around it, so that is looked at once for all bearers.
    for bearers in hits.chunk_by(|a, b| a.span == b.span && a.first == b.first && a.last == b.last) {
        let Some(hit) = bearers.first() else { continue };
        let Some(written) = words.as_slice().get(hit.first..=hit.last) else { continue };
        let is_kept = stands_alone(text, hit.span)
            && !links.iter().any(|link| link.span.overlaps(&hit.span))
            && !is_half_of_double_name(text, words, hit, &starts, found.declensions);
        if !is_kept {
            continue;
        }
        let place = Place::of(names, text, words, found, hit);
        candidates.extend(bearers.iter().filter_map(|hit| {
            let name = names.name(hit.name);
            is_written_as_name(&name, written).then_some(())?;
            let (span, need, reason) = match place.around(names, &name, text, words, found, hit) {
                Around::Namesake => {
                    namesakes.extend(hit.is_inflected.then(|| fold(hit.span.of(text))));
                    return None;
                }
                Around::Stranger => return None,
                Around::Reversed(span) => (span, Need::Likely, Reason::FullName),
                Around::Initials(span) if matches!(name.strength, Strength::Unambiguous | Strength::Likely) => {
                    (span, Need::MetNearby, reason(&name))
                }
                Around::Initials(span) => (span, need(text, words, hit, &name)?, reason(&name)),
                Around::Alone => (hit.span, need(text, words, hit, &name)?, reason(&name)),
            };
            Some(Candidate { span, entity: name.entity, need, is_inflected: hit.is_inflected, reason })
        }));
    }
    candidates
}

/// What a name still lacks where it stands; none if it is no name there.
fn need(text: &str, words: &Words, hit: &Hit, name: &NameRef) -> Option<Need> {
    let is_capital = || all_capital(&words.as_slice()[hit.first..=hit.last]);
    // A given name by itself is anybody's.
    let is_given = || name.is_given && !name.is_surname;
    let is_met = || is_quoted(text, hit.span) || evidence::speaks_of_a_channel(text, words, hit.first, hit.last);
    Some(match name.strength {
        Strength::Unambiguous => Need::Nothing,
        Strength::Likely if is_given() => Need::FullName,
        Strength::Likely if !is_capital() => Need::MetNearby,
        Strength::Likely => Need::Likely,
        Strength::NeedsEvidence if !is_capital() => return None,
        Strength::NeedsEvidence if is_met() => Need::MetNearby,
        Strength::NeedsEvidence | Strength::NeedsFullName => Need::FullName,
    })
}

/// The reason to give for a name once its need is met.
fn reason(name: &NameRef) -> Reason {
    match name.strength {
        Strength::Unambiguous | Strength::Likely if name.words > 1 => Reason::FullName,
        Strength::Unambiguous | Strength::Likely => Reason::Alias,
        Strength::NeedsFullName => Reason::SurnameOfFullName,
        Strength::NeedsEvidence => Reason::AliasWithEvidence,
    }
}

/// One word alone is a name only with a capital, and an acronym only in capitals; scripts without case always pass.
fn is_written_as_name(name: &NameRef, written: &[Word]) -> bool {
    match written {
        [only] if name.is_acronym => matches!(only.case, Case::AllCaps | Case::None),
        [only] => only.case != Case::Lower,
        // "Anna is старше Эдды": a small letter in front and a capital behind is no way to write a name that begins with a capital.
        [first, .., last] => name.is_small || !(first.case == Case::Lower && last.case == Case::Capital),
        [] => false,
    }
}

fn all_capital(written: &[Word]) -> bool {
    written.iter().all(|word| word.case != Case::Lower)
}

/// Part of an address, a file path, an e-mail or an identifier is no name.
fn stands_alone(text: &str, span: Span) -> bool {
    let ends_run = |c: &char| c.is_whitespace() || is_ideograph(*c);
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let run_before = || before.chars().rev().take(RUN).take_while(|c| !ends_run(c));
    let run_after = || after.chars().take(RUN).take_while(|c| !ends_run(c));

    let of_address = |c| matches!(c, '@' | '\\');
    let in_path = before.ends_with('/') && run_before().any(|c| matches!(c, '.' | ':'));
    let in_identifier = before.ends_with('_') && run_before().nth(1).is_some_and(char::is_alphanumeric)
        || after.starts_with('_') && run_after().nth(1).is_some_and(char::is_alphanumeric);
    let in_host = after.starts_with('.') && run_after().nth(1).is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    !(in_path || in_identifier || in_host || run_before().any(of_address) || after.starts_with('@'))
}

/// Characters to look at on each side for the rest of an address.
const RUN: usize = 100;

/// Nouns that German joins to a name by a hyphen, without their endings.
static NOUNS: WordList = WordList::new(
    "Rede Regierung Vertraute Lager Anhänger Wähler Partei Berater Sprecher Freund Gegner Kritiker Kritik Besuch Regime Propaganda \
     Administration Ära Team Plan Pläne Interview Telefonat Gespräch Treffen Gipfel Demo Fan Krieg Russland Amerika Politik Effekt Clan \
     Nachfolger Vorgänger Minister Ministerin Delegation Verteidiger Verbündete Verbündeter Verbündeten Getreue Getreuer Getreuen Truppe \
     Unterstützer Sieg Niederlage Wahl Amtszeit Dekret Deal Zölle Brief Bild Porträt Biografie Biograf Buch Film Text Artikel Kanal Post",
);

/// "Kots" in "Kots-Gottlieb" is half of somebody else's surname, but both halves of "Trump-Putin" are names.
fn is_half_of_double_name(text: &str, words: &Words, hit: &Hit, starts: &[usize], declensions: &[Declension]) -> bool {
    if hit.first != hit.last {
        return false;
    }
    let joined = |left: &Word, right: &Word| {
        only_char(between(text, left, right)).is_some_and(|mark| is_hyphen(mark) && mark != '\u{2013}')
    };
    let all = words.as_slice();
    let stranger = |index: usize| all[index].case == Case::Capital && starts.binary_search(&index).is_err();
    let before = hit.first.checked_sub(1).filter(|&index| joined(&all[index], &all[hit.first]));
    let after = Some(hit.last + 1).filter(|&index| index < all.len() && joined(&all[hit.last], &all[index]));
    // A capital before the hyphen opens a sentence too often ("Pro-Putin") unless it is a name itself.
    let is_noun =
        |index: usize| declensions.contains(&Declension::German) && NOUNS.has_start_of(words.folded(&all[index]), 3);
    after.is_some_and(|index| stranger(index) && !is_noun(index))
        || before.is_some_and(|index| stranger(index) && all[index].span.of(text).chars().count() > 4)
}

/// In quotation marks of its own.
fn is_quoted(text: &str, span: Span) -> bool {
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    matches!((before, after), (Some('"' | '“' | '„' | '«' | '‘' | '\''), Some('"' | '”' | '“' | '»' | '’' | '\'')))
}
