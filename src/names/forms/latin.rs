//! Declensions of names in Latin letters, in folded letters: ą is written a, ů u, č c.

use super::{
    Base::{Any, Consonant, Vowel},
    Row,
};

pub(super) const POLISH: &[Row] = &[
    Row("", Consonant, "a owi em iem ie u e y i owie ow om ami"),
    Row("", Vowel, "a owi em go mu m ego emu"),
    Row("a", Any, "y i e o ie ii iej ej a"),
    Row("ia", Any, "i ii"),
    Row("ka", Any, "ce"),
    Row("ga", Any, "dze"),
    Row("ra", Any, "rze"),
    Row("ta", Any, "cie"),
    Row("da", Any, "dzie"),
    Row("ha", Any, "sze"),
    Row("t", Any, "cie"),
    Row("d", Any, "dzie"),
    Row("r", Any, "rze"),
    Row("st", Any, "scie"),
    Row("ek", Consonant, "ka kowi kiem ku ki"),
    Row("iek", Consonant, "ka kowi kiem ku"),
    Row("ec", Consonant, "ca cowi cem cu"),
    Row("iec", Consonant, "ca cowi cem cu"),
    Row("el", Consonant, "la lowi lem lu le"),
    Row("iel", Consonant, "la lowi lem lu"),
    Row("er", Consonant, "ra rowi rem rze"),
    Row("i", Consonant, "iego iemu im ich imi"),
    Row("y", Consonant, "ego emu ym ych"),
    Row("e", Consonant, "ego emu em"),
    Row("o", Any, "y i e a ie owi em u"),
    Row("ro", Any, "rze"),
];

pub(super) const CZECH_SLOVAK: &[Row] = &[
    Row("", Consonant, "a ovi u em om e y i ove ech um ov ovy ova"),
    Row("", Vowel, "ho mu m a ovi em ovou ove ova u"),
    Row("a", Any, "y i e u ou o ovi"),
    Row("ka", Any, "ce"),
    Row("ha", Any, "ze"),
    Row("ga", Any, "ze"),
    Row("ra", Any, "re"),
    Row("ova", Any, "ove ovou ovej"),
    Row("a", Consonant, "e ej ou"),
    Row("ek", Consonant, "ka kovi kem ku kom"),
    Row("ec", Consonant, "ce ci cem covi ca com"),
    Row("el", Consonant, "la lovi lem lu"),
    Row("er", Consonant, "ra rovi rem ru rom"),
    Row("en", Consonant, "na novi nem"),
    Row("y", Consonant, "eho emu ym em ho mu"),
    Row("i", Consonant, "iho imu im eho emu ym em"),
    // Possessive adjectives stand for a genitive.
    Row("", Any, "uv ova ovo ovi ovy ove ovou ovu ovym ovych ovymi"),
    Row("a", Any, "uv ova ovo ovi ovy ove ovou ovym ovych ovymi in ina ino iny ine inu inym inych"),
    Row("e", Consonant, "a ovi em i eho emu ete"),
    Row("o", Any, "a ovi em om u"),
    Row("us", Consonant, "a ovi em"),
    Row("es", Consonant, "a ovi em"),
    Row("os", Consonant, "a ovi em"),
];

pub(super) const SOUTH_SLAVIC: &[Row] = &[
    Row("", Consonant, "a u om em e i ov ih ja ju jem"),
    Row("", Vowel, "ja ju jem jom a u om em"),
    // Possessive adjectives stand for a genitive, and women's surnames are adjectives too.
    Row("", Consonant, "ova ovo ove ovi ovega ovemu ovem ovim ovih ev eva evo eve evi evega evemu evem evim evih"),
    Row("", Vowel, "jev jeva jevo jeve jevi jevega jevemu jevem jevim jevih va vo ve vi"),
    Row("y", Vowel, "yev yeva yevo yeve yevi yevega yevemu yevem yevim yevih ya yu yem"),
    Row("en", Consonant, "nov nova novo nove novi novega novemu novem novim novih"),
    Row("a", Consonant, "ev eva evo eve evi evega evemu evem evim evih ov ova ovo ove ovi ovega ovem ovim ovih"),
    Row("", Any, "in ina ino ine ini inega inem inim inih"),
    Row("el", Consonant, "lov lova lovo love lovi lovega lovem lovim lovih"),
    Row("a", Any, "in ina ino ine ini inega inem inim inih"),
    Row("a", Any, "e i o u om"),
    Row("o", Any, "a u om em"),
    Row("e", Consonant, "a u om em ja ju jem"),
    Row("ec", Consonant, "ca cu cem"),
    Row("ek", Consonant, "ka ku kom"),
    Row("el", Consonant, "la lu lom"),
    Row("er", Consonant, "ra ru rom"),
    Row("en", Consonant, "na nu nom"),
    Row("ac", Consonant, "ca cu cem"),
    Row("ak", Consonant, "ka ku kom"),
    Row("i", Consonant, "ega emu im og oga om omu ome"),
    Row("y", Consonant, "ija iju ijem"),
    Row("us", Consonant, "a u om"),
];

pub(super) const GERMANIC: &[Row] = &[Row("", Any, "s")];

pub(super) const FINNISH: &[Row] = &[
    Row("", Consonant, "in ia ina issa ista iin illa ilta ille iksi itta"),
    Row("", Vowel, "n a ta na ssa sta an en in on lla lta lle ksi tta"),
];

pub(super) const ESTONIAN: &[Row] =
    &[Row("", Consonant, "i ita it ile il ilt ist iga ina iks isse is"), Row("", Vowel, "t le l lt st ga na ks sse s")];

pub(super) const HUNGARIAN: &[Row] = &[
    Row("", Consonant, "t et ot at ban ben nak nek hoz hez rol tol nal nel ert ra re ba be on en ig kent al el"),
    Row("", Vowel, "t ban ben nak nek val vel hoz hez rol tol nal nel ert ra re ba be n ig kent"),
    Row("b", Any, "bbal bbel"),
    Row("d", Any, "ddal ddel"),
    Row("g", Any, "ggal ggel"),
    Row("k", Any, "kkal kkel"),
    Row("m", Any, "mmal mmel"),
    Row("n", Any, "nnal nnel"),
    Row("p", Any, "ppal ppel"),
    Row("j", Any, "jjal jjel"),
    Row("r", Any, "rral rrel"),
    Row("l", Any, "llal llel"),
    Row("s", Any, "ssal ssel"),
    Row("t", Any, "ttal ttel"),
    Row("v", Any, "vval vvel"),
    Row("z", Any, "zzal zzel"),
    Row("a", Consonant, "at aval anak arol atol ahoz aban"),
    Row("e", Consonant, "et evel enek erol etol ehez eben"),
];

pub(super) const LITHUANIAN: &[Row] = &[
    Row("", Consonant, "as o ui a u e is io iui iu us aus ai"),
    Row("a", Any, "os ai a oje"),
    Row("o", Any, "as o ui u"),
    Row("i", Any, "is io iui iu"),
    // Names that are listed as Lithuanian writes them.
    Row("as", Any, "o ui a u e ai"),
    Row("is", Any, "io iui i iu y"),
    Row("us", Any, "aus ui u au"),
    Row("ys", Any, "io iui i iu"),
    Row("e", Any, "es ei eje"),
];

pub(super) const LATVIAN: &[Row] = &[
    Row("", Consonant, "s a am u i is im e"),
    Row("a", Any, "as ai u"),
    Row("i", Any, "is a im ija"),
    // Names that are listed as Latvian writes them.
    Row("s", Consonant, "a am u i e"),
    Row("is", Consonant, "a im i"),
    Row("e", Any, "es ei i"),
];

pub(super) const ROMANIAN: &[Row] = &[Row("a", Any, "ei ii"), Row("", Consonant, "ului")];
