//! The schemas beside the data say what the reader of the files accepts, so that an editor and the check agree.

use std::{
    fs,
    path::{Path, PathBuf},
};

use boon::{Compiler, Schemas};
use serde_json::Value;
use sidelight::{data::Dataset, pack::Kind};

fn schema(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(super::tests().join("../data/schema").join(file)).unwrap()).unwrap()
}

/// The problems of a dataset with one entity that has this claim.
fn problems(claim: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let entity = format!(
        "name = \"A\"\n\n[line]\ntext = \"A.\"\nas_of = \"2025\"\nsources = [\"s\"]\n\n[[names]]\ntext = \"Ada One\"\nlang = \"en\"\nsources = [\"s\"]\n\n[[claims]]\n{claim}from = \"2025\"\nsources = [\"s\"]\n\n[[claims]]\nproperty = \"role\"\nvalue = \"speaker\"\nas_of = \"2024\"\nsources = [\"s\"]\n"
    );
    let other = "name = \"B\"\n\n[line]\ntext = \"B.\"\nas_of = \"2025\"\nsources = [\"s\"]\n\n[[names]]\ntext = \"Bo Two\"\nlang = \"en\"\nsources = [\"s\"]\n\n[[claims]]\nproperty = \"role\"\nvalue = \"speaker\"\nas_of = \"2024\"\nsources = [\"s\"]\n";
    let source = "[s]\ntitle = \"T\"\npublisher = \"P\"\nurl = \"https://p.example/\"\ndate = \"2025\"\nlang = \"en\"\nkind = \"press\"\n";
    fs::create_dir(folder.path().join("people")).unwrap();
    fs::write(folder.path().join("dataset.toml"), "title = \"T\"\nversion = \"1\"\nlicence = \"CC0-1.0\"\n").unwrap();
    fs::write(folder.path().join("people/a.toml"), entity).unwrap();
    fs::write(folder.path().join("people/b.toml"), other).unwrap();
    fs::write(folder.path().join("sources.toml"), source).unwrap();
    Dataset::read(folder.path(), "2026-01-01".parse().unwrap())
        .map_or_else(|problems| problems.to_string(), |_| String::new())
}

/// A value that a field of the schema allows, as TOML.
fn example(field: &str, rule: &Value) -> String {
    match (field, &rule["enum"][0], rule["type"].as_str()) {
        ("entity", ..) => "\"b\"".to_owned(),
        ("handle", ..) => "\"someone\"".to_owned(),
        ("value", ..) if rule["pattern"].is_string() => "\"GB\"".to_owned(),
        (_, Value::String(first), _) => format!("\"{first}\""),
        (.., Some("integer")) => "1".to_owned(),
        _ => "\"words\"".to_owned(),
    }
}

#[test]
fn every_claim_of_the_schema_is_read_and_needs_what_it_says() {
    let schema = schema("entity.schema.json");
    let claims = schema["properties"]["claims"]["items"]["oneOf"].as_array().unwrap();
    assert_eq!(claims.len(), 12);
    for claim in claims {
        let fields = claim["properties"].as_object().unwrap();
        let property = fields["property"]["const"].as_str().unwrap();
        let common = ["property", "as_of", "from", "until", "sources"];
        let own: Vec<_> = fields.iter().filter(|(field, _)| !common.contains(&field.as_str())).collect();
        let written = |without: &str| {
            let lines = own.iter().filter(|(field, _)| *field != without);
            let lines: String = lines.map(|(field, rule)| format!("{field} = {}\n", example(field, rule))).collect();
            format!("property = \"{property}\"\n{lines}")
        };
        assert_eq!(problems(&written("")), "", "{property}");
        for required in claim["required"].as_array().unwrap().iter().filter_map(Value::as_str) {
            if !common.contains(&required) {
                assert!(problems(&written(required)).contains("needs"), "{property} without {required}");
            }
        }
        assert!(problems(&format!("{}colour = \"red\"\n", written(""))).contains("colour"), "{property}");
    }
}

#[test]
fn every_file_of_the_dataset_fits_its_schema() {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    let mut compiled = |file: &str| {
        compiler.add_resource(file, schema(file)).unwrap();
        compiler.compile(file, &mut schemas).unwrap()
    };
    let (entity, sources) = (compiled("entity.schema.json"), compiled("sources.schema.json"));
    let data = super::tests().join("../data");
    let read = |path: &Path| -> Value { toml::from_str(&fs::read_to_string(path).unwrap()).unwrap() };
    let fits = |path: &Path, index| {
        schemas.validate(&read(path), index).unwrap_or_else(|error| panic!("{}: {error:#}", path.display()));
    };
    fits(&data.join("sources.toml"), sources);
    let files: Vec<PathBuf> = Kind::ALL
        .into_iter()
        .filter_map(|kind| fs::read_dir(data.join(kind.folder())).ok())
        .flat_map(|folder| folder.map(|entry| entry.unwrap().path()))
        .collect();
    assert!(!files.is_empty());
    files.iter().for_each(|file| fits(file, entity));
    assert!(schemas.validate(&serde_json::json!({ "name": "A" }), entity).is_err());
}

#[test]
fn the_words_of_the_schema_are_those_of_the_check() {
    let (entity, sources) = (schema("entity.schema.json"), schema("sources.schema.json"));
    let words = |list: &Value| {
        list.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let strengths = words(&entity["properties"]["names"]["items"]["properties"]["strength"]["enum"]);
    assert_eq!(strengths, ["unambiguous", "likely", "needs-full-name", "needs-evidence"]);
    let readme = fs::read_to_string(super::tests().join("../data/README.md")).unwrap();
    for word in strengths.iter().chain(&words(&sources["additionalProperties"]["properties"]["kind"]["enum"])) {
        assert!(readme.contains(word.as_str()), "data/README.md does not speak of `{word}`");
    }
}
