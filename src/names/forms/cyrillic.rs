//! Declensions of names in Cyrillic, in folded letters: й is written и, ё е, ї і, ў у.

use super::{
    Base::{Any, Consonant, Vowel},
    Row,
};

pub(super) const RUSSIAN: &[Row] = &[
    Row("", Consonant, "а у ом ем е ы и ов ам ами ах ым ых ыми еи"),
    Row("ь", Any, "я ю ем ом е и ью еи ям ями ях"),
    Row("и", Vowel, "я ю ем е и ев"),
    Row("ии", Consonant, "ого его ому ему им ом ем ие их ими"),
    Row("ыи", Consonant, "ого ому ым ом ые ых ыми"),
    Row("ои", Consonant, "ого ому ым им ом ые ых"),
    Row("а", Consonant, "ы и е у ои ою еи ею"),
    Row("а", Vowel, "и е у ои"),
    Row("я", Any, "и е ю еи ею"),
    Row("ая", Consonant, "ои ую ою еи"),
    Row("яя", Consonant, "еи юю"),
    Row("ец", Any, "ца цу цом цем це цы цев"),
    Row("ок", Consonant, "ка ку ком ке ки ков"),
    Row("ек", Consonant, "ка ку ком ке ки ков"),
    Row("ел", Consonant, "ла лу лом ле"),
    Row("ев", Consonant, "ьва ьву ьвом ьве"),
    Row("ень", Consonant, "ня ню нем не"),
    Row("ос", Consonant, "а у ом е"),
    Row("ус", Consonant, "а у ом е"),
    // Families: Скрипали, Дугины.
    Row("и", Consonant, "еи ев ям ями ях"),
    Row("ы", Consonant, "ых ым ыми ов ам ами ах"),
];

pub(super) const UKRAINIAN: &[Row] = &[
    Row("", Consonant, "а у ом ем ові еві і е и ів ам ами ах им их"),
    Row("ь", Any, "я ю ем еві і ів"),
    Row("и", Vowel, "я ю єм ем єві еві і є"),
    Row("ии", Consonant, "ого ому им ім их ими"),
    Row("іи", Consonant, "ього ьому ім іх"),
    Row("а", Consonant, "и і у ою ею о оі іи"),
    Row("я", Any, "і ю ею єю е є"),
    Row("га", Any, "зі"),
    Row("ка", Any, "ці"),
    Row("ха", Any, "сі"),
    Row("о", Consonant, "а у ом ові і"),
    Row("ець", Any, "ця цю цем цеві ці ців"),
    Row("ок", Consonant, "ка ку ком кові"),
    Row("ів", Consonant, "ова ову овим ові ева еву евим"),
];

pub(super) const BELARUSIAN: &[Row] = &[
    Row("", Consonant, "а у ам ом е ем ы ым у"),
    Row("ь", Any, "я ю ем і"),
    Row("и", Vowel, "я ю ем і"),
    Row("і", Consonant, "ага аму ім"),
    Row("ы", Consonant, "ага аму ым"),
    Row("а", Consonant, "ы і е у аи ои аю ам"),
    Row("я", Any, "і ю еи яи"),
    Row("ка", Any, "цы"),
    Row("оу", Consonant, "ова ову овым ове"),
    Row("еу", Consonant, "ева еву евым еве"),
];

/// Not after в, н, к: there the same letter makes a woman's surname (Борисов, Борисова).
pub(super) const BULGARIAN: &[Row] = &[
    Row("г", Any, "га"),
    Row("д", Any, "да"),
    Row("т", Any, "та"),
    Row("п", Any, "па"),
    Row("с", Any, "са"),
    Row("ос", Any, "а"),
    Row("х", Any, "ха"),
    Row("ск", Any, "ска"),
];

pub(super) const SERBIAN: &[Row] = &[
    Row("", Consonant, "а у ом ем е и"),
    Row("а", Any, "е и у ом о"),
    Row("о", Any, "а у ом"),
    Row("и", Consonant, "ог ом им"),
    Row("а", Consonant, "ој ом у"),
    // Possessive adjectives stand for a genitive.
    Row("", Consonant, "ов ова ово ове ови ову овог овом овим ових"),
    Row("а", Any, "ин ина ино ине ини ину иног ином иним иних"),
];
