//! The cast of a page: its rows, and whose voices they are.

use sidelight::{
    card::{cast, export},
    protocol::{Bar, Cast, Chart, Confidence, Export, ExportFile, ExportFormat, Tally},
};

/// What a frame counts: ids, each with its number of mentions and the surest of them.
pub(super) fn tally(counts: &[(&str, u32, Confidence)]) -> Vec<Tally> {
    let told = |&(id, count, confidence): &(&str, u32, Confidence)| Tally { entity: id.to_owned(), count, confidence };
    counts.iter().map(told).collect()
}

fn cast_of(counts: &[(&str, u32, Confidence)]) -> Cast {
    cast(&super::bundled(), &tally(counts)).unwrap()
}

#[test]
fn frames_that_name_the_same_voice_are_counted_together() {
    let sure = Confidence::Certain;
    let cast = cast_of(&[("kots", 2, sure), ("putin", 2, sure), ("kots", 2, sure), ("nobody", 2, sure)]);
    let rows: Vec<_> = cast.rows.iter().map(|row| (row.name.as_str(), row.count)).collect();
    assert_eq!(rows, [("Alexander Kots", 4), ("Vladimir Putin", 2)]);
    assert_eq!(cast.summary, "2 voices, 6 mentions");
}

#[test]
fn a_voice_is_as_sure_as_its_surest_mention() {
    use Confidence::{Certain, Possible, Probable};
    let cast = cast_of(&[("kots", 3, Possible), ("kots", 1, Probable), ("putin", 1, Possible), ("dugin", 1, Certain)]);
    let rows: Vec<_> =
        cast.rows.iter().map(|row| (row.entity.as_str(), row.confidence, row.caution.as_str())).collect();
    assert_eq!(rows, [("kots", Probable, ""), ("dugin", Certain, ""), ("putin", Possible, "Possible match")]);
}

#[test]
fn a_row_says_where_a_voice_belongs_unless_its_line_does() {
    let pack = super::bundled();
    let all: Vec<_> = pack.entities().map(|entity| pack.entity_id(entity)).collect();
    let counts: Vec<_> = all.iter().map(|id| (id.as_str(), 1, Confidence::Certain)).collect();
    let cast = cast_of(&counts);
    assert_eq!(cast.rows.len(), all.len());
    let said = cast.rows.iter().filter(|row| !row.affiliation.is_empty());
    let starts = ["Affiliated with ", "Owned or paid for by ", "Run by "];
    for row in said.clone() {
        let value = starts.iter().find_map(|start| row.affiliation.strip_prefix(start));
        assert!(value.is_some_and(|value| !row.line.contains(value)), "{}: {}", row.entity, row.affiliation);
    }
    assert!(said.count() > 20, "hardly a voice with an affiliation");
}

#[test]
fn charts_count_voices_not_mentions() {
    let sure = Confidence::Certain;
    let cast = cast_of(&[("kots", 9, sure), ("putin", 1, sure), ("zelensky", 1, sure), ("starshe-eddy", 1, sure)]);
    let bar = |bar: &Bar| format!("{} {} {}%", bar.label, bar.count, bar.percent);
    let told =
        |chart: &Chart| format!("{}: {}", chart.heading, chart.bars.iter().map(bar).collect::<Vec<_>>().join(", "));
    assert_eq!(
        cast.charts.iter().map(told).collect::<Vec<_>>(),
        ["By kind: People 3 75%, Channels 1 25%", "By country: Russia 3 75%, Ukraine 1 25%"]
    );
}

#[test]
fn many_countries_share_a_bar_and_every_voice_is_counted() {
    let pack = super::bundled();
    let all: Vec<_> = pack.entities().map(|entity| pack.entity_id(entity)).collect();
    let counts: Vec<_> = all.iter().map(|id| (id.as_str(), 1, Confidence::Certain)).collect();
    for chart in cast_of(&counts).charts {
        assert!(chart.bars.len() <= 7, "{chart:?}");
        assert_eq!(chart.bars.iter().map(|bar| bar.count as usize).sum::<usize>(), all.len(), "{}", chart.heading);
    }
}

#[test]
fn one_voice_makes_no_chart() {
    assert!(cast_of(&[("kots", 9, Confidence::Certain)]).charts.is_empty());
    assert!(cast_of(&[]).rows.is_empty());
}

fn exported(format: ExportFormat, title: &str, address: &str) -> ExportFile {
    let tally = tally(&[("kots", 3, Confidence::Certain), ("starshe-eddy", 1, Confidence::Possible)]);
    let (title, address) = (title.to_owned(), address.to_owned());
    let asked = Export { tally, title, address, today: "2026-11-25".to_owned(), format };
    export(&super::bundled(), &asked).unwrap()
}

#[test]
fn the_files_of_a_cast() {
    for (format, ending) in [(ExportFormat::Markdown, "md"), (ExportFormat::Csv, "csv"), (ExportFormat::Json, "json")] {
        let file = exported(format, "A *report*, \"quoted\"\n=1", "https://www.example.org/a?b=1,2");
        assert_eq!(file.name, format!("sidelight-example.org-2026-11-25.{ending}"));
        insta::assert_snapshot!(format!("cast.{ending}"), file.text);
    }
}

#[test]
fn a_hostile_title_stays_a_title() {
    let title = "=cmd()\n\n# [x](javascript:y) <script>";
    let json: serde_json::Value =
        serde_json::from_str(&exported(ExportFormat::Json, title, "about:blank").text).unwrap();
    assert_eq!((json["page"]["title"].as_str(), json["voices"].as_array().unwrap().len()), (Some(title), 2));
    let csv = exported(ExportFormat::Csv, title, "=x").text;
    assert!(csv.contains("\"'=cmd()\n\n# [x](javascript:y) <script>\",'=x,2026-11-25"), "{csv}");
    let markdown = exported(ExportFormat::Markdown, title, "about:blank").text;
    assert!(
        markdown.starts_with("# Voices on “\\=cmd() \\# \\[x\\](javascript:y) \\<script\\>”\n\nabout:blank\n"),
        "{markdown}"
    );
    assert_eq!(exported(ExportFormat::Csv, title, "about:blank").name, "sidelight-2026-11-25.csv");
}
