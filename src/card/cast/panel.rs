//! What the panel says where it has no list to show, and which mention comes next.

use crate::protocol::Tally;

/// What is known of the page in front of the reader.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// Its site, if it has one.
    pub site: Option<&'a str>,
    /// Whether names are shown there.
    pub on: bool,
    /// Whether the browser lets the extension see every site.
    pub may_see: bool,
    /// Whether any frame has told what it counts.
    pub read: bool,
    /// How many voices there are.
    pub voices: usize,
}

/// A few words in place of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What is so.
    pub title: String,
    /// What that means or what to do.
    pub text: &'static str,
    /// Whether a button may switch the site on.
    pub may_switch_on: bool,
}

/// What to say in place of the list; none if there is a list.
pub fn notice(sight: Sight<'_>) -> Option<Notice> {
    let say = |title: &str, text| Some(Notice { title: title.to_owned(), text, may_switch_on: false });
    match sight {
        Sight { site: None, .. } => say(
            "Nothing to read here",
            "Browsers let no extension read this page. Turn to another one, and its voices are listed here.",
        ),
        Sight { site: Some(site), on: false, .. } => Some(Notice {
            title: format!("Off on {site}"),
            text: "Sidelight reads nothing on this site and its subdomains.",
            may_switch_on: true,
        }),
        Sight { voices: 1.., .. } => None,
        Sight { may_see: false, .. } => say(
            "Not allowed on every site",
            "Your browser keeps Sidelight from some sites. Allow access to all of them in the add-on’s permissions.",
        ),
        Sight { read: false, .. } => {
            say("Not read yet", "This page has not been read yet. If this stays, reload the page.")
        }
        _ => say(
            "No voices found",
            "Nobody in the dataset is named on this page. What it loads later is read as it comes.",
        ),
    }
}

/// What one frame of a page counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The browser's number for it; the page itself is 0. Firefox counts beyond 32 bits.
    pub id: u64,
    /// What it counts.
    pub tally: Vec<Tally>,
}

/// The frame that holds a mention of an entity, and which one it is there.
/// Mentions are counted through all frames in their order, and after the last one from the start.
pub fn mention_at(frames: &[Frame], entity: &str, index: u32) -> Option<(u64, u32)> {
    let count = |frame: &Frame| frame.tally.iter().filter(|item| item.entity == entity).map(|item| item.count).sum();
    let mut counts: Vec<(u64, u32)> = frames.iter().map(|frame| (frame.id, count(frame))).collect();
    counts.sort_unstable();
    let all: u32 = counts.iter().map(|(_, count)| count).sum();
    let mut left = index.checked_rem(all)?;
    for (id, count) in counts {
        if left < count {
            return Some((id, left));
        }
        left -= count;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Confidence;

    #[test]
    fn the_next_mention_may_stand_in_another_frame() {
        let frame = |id, counts: &[(&str, u32)]| {
            let item =
                |&(id, count): &(&str, u32)| Tally { entity: id.to_owned(), count, confidence: Confidence::Certain };
            Frame { id, tally: counts.iter().map(item).collect() }
        };
        let frames = [frame(6_442_450_945, &[("a", 1), ("b", 4)]), frame(0, &[("a", 2)]), frame(3, &[])];
        let told: Vec<_> = (0..5).map(|index| mention_at(&frames, "a", index)).collect();
        assert_eq!(told, [Some((0, 0)), Some((0, 1)), Some((6_442_450_945, 0)), Some((0, 0)), Some((0, 1))]);
        assert_eq!(mention_at(&frames, "c", 0), None);
        assert_eq!(mention_at(&[], "a", 3), None);
    }

    #[test]
    fn every_state_without_a_list_says_what_it_is() {
        let full = Sight { site: Some("example.org"), on: true, may_see: true, read: true, voices: 2 };
        assert_eq!(notice(full), None);
        let title = |sight| notice(sight).map(|notice| (notice.title, notice.may_switch_on)).unwrap();
        assert_eq!(title(Sight { voices: 0, ..full }), ("No voices found".to_owned(), false));
        assert_eq!(title(Sight { voices: 0, read: false, ..full }), ("Not read yet".to_owned(), false));
        assert_eq!(title(Sight { voices: 0, may_see: false, ..full }).0, "Not allowed on every site");
        assert_eq!(title(Sight { on: false, voices: 0, ..full }), ("Off on example.org".to_owned(), true));
        assert_eq!(title(Sight { site: None, on: false, ..full }), ("Nothing to read here".to_owned(), false));
    }
}
