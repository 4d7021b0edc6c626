//! Declensions of names in Greek, Georgian and Armenian letters.

use super::{
    Base::{Any, Consonant, Vowel},
    Row,
};

pub(super) const GREEK: &[Row] =
    &[Row("α", Any, "ασ"), Row("η", Any, "ησ"), Row("οσ", Any, "ου ο ε"), Row("ασ", Any, "α"), Row("ησ", Any, "η")];

pub(super) const GEORGIAN: &[Row] = &[
    Row("ი", Consonant, "ის მა ს ით ად თან ზე ში სთან სთვის ისთვის ისგან იდან ისა იც იო მაც საც"),
    Row("", Vowel, "მ ს თი დ სთან თან ზე ში სთვის სგან დან მაც საც ც"),
];

pub(super) const ARMENIAN: &[Row] =
    &[Row("", Consonant, "ը ն ի ին ից ով ում"), Row("", Vowel, "ն յի յին յից յով"), Row("ի", Any, "ու ուն ուց ով")];
