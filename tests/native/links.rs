//! What links say: words that lead to an entity's account name it.

use sidelight::{
    engine::Engine,
    protocol::{Block, BlockLink, Blocks, Confidence, Page, Reason, Reply, Request, Scan},
};

/// A text whose link is in square brackets, as a page of this address would ask.
fn scan(url: &str, text: &str, href: &str) -> (String, Scan) {
    let units = |text: &str| text.encode_utf16().count() as u32;
    let (before, rest) = text.split_once('[').unwrap();
    let (words, after) = rest.split_once(']').unwrap();
    let start = units(before);
    let link = BlockLink { start, end: start + units(words), href: href.to_owned() };
    let text = format!("{before}{words}{after}");
    (text.clone(), ask(url, Block { id: 0, text, links: vec![link] }))
}

fn ask(url: &str, block: Block) -> Scan {
    let page = Page { url: url.to_owned(), ..Page::default() };
    let request = Request::Scan(Blocks { page, blocks: vec![block] });
    let Reply::Scan(scan) = Engine::new(super::bundled()).answer(request).unwrap() else { panic!("no scan") };
    scan
}

/// The mentions with their words, confidence and reason.
fn found(url: &str, text: &str, href: &str) -> Vec<(String, String, Confidence, Reason)> {
    let (text, scan) = scan(url, text, href);
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |start: u32, end: u32| String::from_utf16(&units[start as usize..end as usize]).unwrap();
    let mentions = scan.blocks[0].mentions.iter();
    mentions.map(|m| (words(m.start, m.end), m.entity.clone(), m.confidence, m.reason)).collect()
}

const PAGE: &str = "https://news.example/a";
const CHANNEL: &str = "https://t.me/sashakots";

fn linked(words: &str) -> (String, String, Confidence, Reason) {
    (words.to_owned(), "kots".to_owned(), Confidence::Certain, Reason::Link)
}

#[test]
fn words_that_lead_to_an_account_name_it() {
    for (text, words) in [
        ("He wrote in [his channel].", "his channel"),
        ("😀 é said [ a blogger\u{FFFC}] on Friday", "a blogger"),
        ("[Kots] wrote.", "Kots"),
    ] {
        assert_eq!(found(PAGE, text, CHANNEL)[0], (linked(words)), "{text}");
    }
    assert_eq!(found(PAGE, "[A post] says", "https://t.me/sashakots/123?single"), [linked("A post")]);
    assert_eq!(scan(PAGE, "[his channel]", CHANNEL).1.seen, ["kots"]);
}

#[test]
fn a_name_within_a_link_stays_a_name() {
    let one = |text| {
        let all = found(PAGE, text, CHANNEL);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0].clone()
    };
    let (words, entity, confidence, reason) = one("[Alexander Kots writes].");
    assert_eq!((&*words, &*entity, confidence, reason), ("Alexander Kots", "kots", Confidence::Certain, reason));
    assert_eq!(one("[what Vladimir Putin said]").1, "putin");
    // The link also says who is meant by the surname alone.
    assert_eq!(one("[the channel of Kots]"), linked("Kots"));
    let also = found(PAGE, "Kots has [a channel].", CHANNEL);
    assert_eq!((&*also[0].0, &also[1]), ("Kots", &linked("a channel")));
}

#[test]
fn links_that_say_nothing_are_left_alone() {
    for (url, text, href) in [
        (PAGE, "[his channel]", "https://t.me/nobody_of_this_pack"),
        (PAGE, "[his channel]", "https://news.example/sashakots"),
        (PAGE, "a picture [\u{FFFC}]", CHANNEL),
        (PAGE, "a sign [ → ]", CHANNEL),
        // Furniture of the platform's own pages.
        ("https://t.me/s/sashakots", "[Posts]", CHANNEL),
        ("https://t.me/s/rybar", "[14:32]", "https://t.me/sashakots/123"),
    ] {
        assert_eq!(found(url, text, href), [], "{url} {text} {href}");
    }
    let teaser = format!("[{}]", "word ".repeat(30));
    assert_eq!(found(PAGE, &teaser, CHANNEL), []);
}

#[test]
fn links_outside_of_their_text_are_passed_over() {
    let text = "😀 a channel".to_owned();
    let places = [(1, 4), (0, 900), (5, 5), (9, 3), (3, 12), (5, 12), (900, 901)];
    let link = |(start, end)| BlockLink { start, end, href: CHANNEL.to_owned() };
    let scan = ask(PAGE, Block { id: 0, text, links: places.map(link).to_vec() });
    let found: Vec<_> = scan.blocks[0].mentions.iter().map(|mention| (mention.start, mention.end)).collect();
    assert_eq!(found, [(3, 12)]);
}
