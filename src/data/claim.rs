//! A claim as its file writes it, and the typed claim it becomes.

use serde::Deserialize;

use crate::{
    names::Platform,
    pack::{Claim, Date, Property, When},
};

/// All fields a claim may have; which ones it must have depends on its property.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawClaim {
    property: String,
    value: Option<String>,
    entity: Option<String>,
    platform: Option<Platform>,
    handle: Option<String>,
    count: Option<u64>,
    metric: Option<String>,
    qualifier: Option<String>,
    authority: Option<String>,
    programme: Option<String>,
    entry: Option<String>,
    by: Option<String>,
    as_of: Option<String>,
    from: Option<String>,
    until: Option<String>,
    sources: Vec<String>,
}

impl RawClaim {
    /// The claim, or what is wrong with it.
    pub(super) fn into_claim(mut self) -> Result<Claim, String> {
        let when = When { as_of: date(&self.as_of)?, from: date(&self.from)?, until: date(&self.until)? };
        let sources = std::mem::take(&mut self.sources);
        let property = self.property()?;
        Ok(Claim { property, when, sources })
    }

    fn property(mut self) -> Result<Property, String> {
        let name = std::mem::take(&mut self.property);
        let property = match name.as_str() {
            "role" => Property::Role(need(&mut self.value, &name, "value")?),
            "affiliation" => {
                Property::Affiliation { value: need(&mut self.value, &name, "value")?, entity: self.entity.take() }
            }
            "author" => Property::Author { value: need(&mut self.value, &name, "value")?, entity: self.entity.take() },
            "owner" => Property::Owner { value: need(&mut self.value, &name, "value")?, entity: self.entity.take() },
            "successor" => {
                Property::Successor { value: need(&mut self.value, &name, "value")?, entity: self.entity.take() }
            }
            "country" => Property::Country(need(&mut self.value, &name, "value")?),
            "channel" => Property::Channel {
                platform: need(&mut self.platform, &name, "platform")?,
                handle: need(&mut self.handle, &name, "handle")?,
            },
            "audience" => Property::Audience {
                platform: need(&mut self.platform, &name, "platform")?,
                count: need(&mut self.count, &name, "count")?,
                metric: need(&mut self.metric, &name, "metric")?,
                qualifier: self.qualifier.take().unwrap_or_default(),
            },
            "listing" => Property::Listing {
                authority: need(&mut self.authority, &name, "authority")?,
                programme: need(&mut self.programme, &name, "programme")?,
                entry: self.entry.take().unwrap_or_default(),
            },
            "described" => Property::Described {
                value: need(&mut self.value, &name, "value")?,
                by: need(&mut self.by, &name, "by")?,
            },
            "quoted" => Property::Quoted { by: need(&mut self.by, &name, "by")? },
            "died" => Property::Died,
            other => return Err(format!("`{other}` is no property of a claim: data/README.md lists them")),
        };
        match self.left_over() {
            Some(field) => Err(format!("a `{name}` has no `{field}`: remove it, or move it to a claim of its own")),
            None => Ok(property),
        }
    }

    /// A field that is set although the property does not take it.
    fn left_over(&self) -> Option<&'static str> {
        let fields = [
            ("value", self.value.is_some()),
            ("entity", self.entity.is_some()),
            ("platform", self.platform.is_some()),
            ("handle", self.handle.is_some()),
            ("count", self.count.is_some()),
            ("metric", self.metric.is_some()),
            ("qualifier", self.qualifier.is_some()),
            ("authority", self.authority.is_some()),
            ("programme", self.programme.is_some()),
            ("entry", self.entry.is_some()),
            ("by", self.by.is_some()),
        ];
        fields.into_iter().find(|(_, set)| *set).map(|(name, _)| name)
    }
}

fn need<T>(field: &mut Option<T>, property: &str, name: &str) -> Result<T, String> {
    field.take().ok_or_else(|| format!("a `{property}` needs `{name}`: add it"))
}

fn date(text: &Option<String>) -> Result<Option<Date>, String> {
    text.as_deref().map(|text| text.parse().map_err(|error: crate::pack::NotADate| error.to_string())).transpose()
}
