//! The engine's door: what pages, popup and playground ask and get.

use sidelight::{
    engine::{AskError, Engine},
    protocol::{Block, Blocks, Confidence, HeldKey, Mention, Moment, Page, Reason, Reply, Request},
    settings::{Modifier, Settings},
};

fn engine() -> Engine {
    Engine::new(super::bundled())
}

fn scan(engine: &Engine, seen: &[&str], texts: &[&str]) -> sidelight::protocol::Scan {
    let page = Page { seen: seen.iter().map(|id| (*id).to_owned()).collect(), ..Page::default() };
    scan_page(engine, page, texts)
}

fn scan_page(engine: &Engine, page: Page, texts: &[&str]) -> sidelight::protocol::Scan {
    let blocks = (7..).zip(texts).map(|(id, text)| Block { id, text: (*text).to_owned(), links: Vec::new() }).collect();
    let Reply::Scan(scan) = engine.answer(Request::Scan(Blocks { page, blocks })).unwrap() else { panic!("no scan") };
    scan
}

#[test]
fn offsets_are_utf16_code_units_of_the_block() {
    let scan = scan(&engine(), &[], &["😀 é Alexander Kots"]);
    let mention = &scan.blocks[0].mentions[0];
    assert_eq!((scan.blocks[0].id, mention.start, mention.end), (7, 5, 19));
    assert_eq!(mention.entity, "kots");
}

#[test]
fn a_block_waits_for_a_full_name_that_comes_later() {
    let engine = engine();
    let first = scan(&engine, &[], &["Kots said so."]);
    assert!(first.blocks[0].mentions.is_empty());
    assert_eq!(first.blocks[0].waits, ["kots"]);

    let second = scan(&engine, &["nobody-of-this-pack"], &["Alexander Kots"]);
    assert_eq!(second.seen, ["kots"]);

    let again = scan(&engine, &["kots"], &["Kots said so."]);
    assert_eq!(again.blocks[0].mentions[0].confidence, Confidence::Probable);
    assert_eq!(again.blocks[0].mentions[0].reason, Reason::SurnameOfFullName);
}

#[test]
fn whom_the_reader_hides_is_left_out_and_still_keeps_the_name() {
    let hidden = |ids: &[&str]| Page { hidden: ids.iter().map(|id| (*id).to_owned()).collect(), ..Page::default() };
    let texts = ["Alexander Kots met Alexander Dugin.", "Kots left.", "Nothing."];
    let scan = scan_page(&engine(), hidden(&["kots", "nobody-of-this-pack"]), &texts);
    let told: Vec<Vec<&str>> = scan
        .blocks
        .iter()
        .map(|block| block.mentions.iter().map(|mention| mention.entity.as_str()).collect())
        .collect();
    assert_eq!(told, [vec!["dugin"], vec![], vec![]]);
    let withheld: Vec<&[String]> = scan.blocks.iter().map(|block| block.withheld.as_slice()).collect();
    assert_eq!(withheld, [&["kots".to_owned()][..], &["kots".to_owned()], &[]]);
}

#[test]
fn of_several_who_may_be_meant_the_others_remain() {
    let page = |hidden: &[String]| Page { hidden: hidden.to_vec(), ..Page::default() };
    let text = ["Ali Khamenei met Mojtaba Khamenei.", "Khamenei spoke."];
    let all = scan_page(&engine(), page(&[]), &text);
    let mention = &all.blocks[1].mentions[0];
    let (first, second) = (mention.entity.clone(), mention.others[0].clone());
    for hidden in [&first, &second] {
        let scan = scan_page(&engine(), page(std::slice::from_ref(hidden)), &text);
        let left = &scan.blocks[1].mentions[0];
        assert_eq!((&left.entity, left.others.len()), (if *hidden == first { &second } else { &first }, 0));
        assert_eq!(left.confidence, Confidence::Possible);
    }
    assert!(scan_page(&engine(), page(&[first, second]), &text).blocks[1].mentions.is_empty());
}

#[test]
fn a_site_switched_off_answers_off_with_its_subdomains() {
    let mut engine = engine();
    engine.configure(Settings::default().switched("https://news.example/", false));
    for (url, on) in [("https://m.news.example/a", false), ("https://example/", true)] {
        let Reply::Site(site) = engine.answer(Request::Site { url: url.to_owned() }).unwrap() else {
            panic!("no site")
        };
        assert_eq!(site.on, on, "{url}");
    }
}

#[test]
fn a_page_learns_how_a_pointer_opens() {
    let mut engine = engine();
    let mut ask = |settings: Settings| {
        engine.configure(settings);
        let Reply::Site(site) = engine.answer(Request::Site { url: "https://example/".to_owned() }).unwrap() else {
            panic!("no site")
        };
        (site.dwell, site.held)
    };
    assert_eq!(ask(Settings::default()), (350, None));
    for (modifier, held) in
        [(Modifier::Alt, HeldKey::AltKey), (Modifier::Control, HeldKey::CtrlKey), (Modifier::Shift, HeldKey::ShiftKey)]
    {
        assert_eq!(ask(Settings { dwell: 900, modifier, ..Settings::default() }), (900, Some(held)));
    }
}

#[test]
fn an_unknown_entity_is_an_error_with_a_remedy() {
    let mention = Mention {
        start: 0,
        end: 1,
        entity: "gone".to_owned(),
        surface: "G".to_owned(),
        confidence: Confidence::Certain,
        reason: Reason::Alias,
        others: Vec::new(),
    };
    let error = engine().answer(Request::Card { mention, moment: Moment::default() }).unwrap_err();
    assert_eq!(error, AskError::UnknownEntity("gone".to_owned()));
    assert!(error.to_string().contains("reload the page"));
}

#[test]
fn the_wire_keeps_its_words() {
    let request: Request = serde_json::from_str(
        r#"{"ask":"scan","page":{"url":"","lang":"en","seen":[]},"blocks":[{"id":1,"text":"Putin"}]}"#,
    )
    .unwrap();
    let reply = serde_json::to_value(engine().answer(request).unwrap()).unwrap();
    assert_eq!(reply["is"], "scan");
    assert_eq!(reply["blocks"][0]["mentions"][0]["reason"], "alias");
}
