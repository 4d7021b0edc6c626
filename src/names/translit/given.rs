//! Given names whose usual form in the press is no transliteration.

/// A given name in Cyrillic, and its forms in English, German, French, Polish and Spanish.
pub(super) struct Given {
    pub(super) cyrillic: &'static str,
    pub(super) english: &'static str,
    pub(super) german: &'static str,
    pub(super) french: &'static str,
    pub(super) polish: &'static str,
    pub(super) spanish: &'static str,
}

const fn row(
    cyrillic: &'static str,
    english: &'static str,
    german: &'static str,
    french: &'static str,
    polish: &'static str,
    spanish: &'static str,
) -> Given {
    Given { cyrillic, english, german, french, polish, spanish }
}

/// The commonest; several forms are separated by spaces.
#[rustfmt::skip] // a table to be read across
pub(super) const GIVEN: [Given; 42] = [
    row("александр", "alexander aleksandr alexandr", "alexander", "alexandre", "aleksander", "alexander aleksandr"),
    row("олександр", "oleksandr alexander", "oleksandr alexander", "oleksandr", "ołeksandr", "oleksandr"),
    row("александра", "alexandra", "alexandra", "alexandra", "aleksandra", "alexandra"),
    row("алексей", "alexei alexey aleksei", "alexej alexei", "alexei", "aleksiej", "alexei"),
    row("андрей", "andrei andrey", "andrej andrei", "andrei", "andriej", "andrei"),
    row("андрій", "andriy andrii", "andrij", "andrii andriy", "andrij", "andrii"),
    row("анна", "anna", "anna", "anna", "anna", "anna"),
    row("валерий", "valery valeriy", "waleri", "valeri", "walerij", "valeri"),
    row("валерій", "valerii valeriy valery", "walerij", "valeri valery", "wałerij walerij", "valeri"),
    row("василий", "vasily vassily", "wassili", "vassili", "wasilij", "vasili"),
    row("виктор", "victor viktor", "viktor", "viktor", "wiktor", "viktor"),
    row("виталий", "vitaly", "witali", "vitali", "witalij", "vitali"),
    row("віталій", "vitali vitalii vitaliy", "vitali", "vitali", "witalij", "vitali"),
    row("владимир", "vladimir", "wladimir", "vladimir", "władimir", "vladimir"),
    row("володимир", "volodymyr vladimir", "wolodymyr", "volodymyr", "wołodymyr", "volodimir volodymyr"),
    row("вячеслав", "vyacheslav", "wjatscheslaw", "viatcheslav", "wiaczesław", "viacheslav"),
    row("геннадий", "gennady", "gennadi", "guennadi", "giennadij", "guennadi"),
    row("григорий", "grigory", "grigori", "grigori", "grigorij", "grigori"),
    row("дарья", "daria darya", "darja daria", "daria", "daria", "daria"),
    row("дмитрий", "dmitry dmitri", "dmitri dmitrij", "dmitri", "dmitrij", "dmitri"),
    row("дмитро", "dmytro", "dmytro", "dmytro", "dmytro", "dmitro"),
    row("евгений", "yevgeny evgeny", "jewgeni", "evgueni", "jewgienij", "evgueni yevgueni"),
    row("евгения", "yevgenia evgenia", "jewgenija", "evguenia", "jewgienija", "evguenia"),
    row("екатерина", "ekaterina yekaterina", "jekaterina", "ekaterina", "jekatierina", "ekaterina"),
    row("елена", "elena yelena", "jelena", "elena", "jelena", "elena"),
    row("игорь", "igor", "igor", "igor", "igor", "igor"),
    row("ілля", "illia ilya", "ilja", "illia", "illa", "illia"),
    row("кирилл", "kirill cyril", "kirill", "cyrille kirill", "cyryl", "kiril cirilo"),
    row("константин", "konstantin", "konstantin", "konstantin", "konstantin", "konstantin"),
    row("максим", "maxim maksim", "maxim", "maxime", "maksim", "maxim"),
    row("мария", "maria", "maria", "maria", "maria", "maria"),
    row("михаил", "mikhail", "michail", "mikhail", "michaił", "mijail"),
    row("наталья", "natalia natalya", "natalja", "natalia", "natalia", "natalia"),
    row("никита", "nikita", "nikita", "nikita", "nikita", "nikita"),
    row("николай", "nikolai nikolay", "nikolai", "nikolai", "nikołaj", "nikolai"),
    row("ольга", "olga", "olga", "olga", "olga", "olga"),
    row("петр", "pyotr petr", "pjotr", "piotr", "piotr", "piotr"),
    row("сергей", "sergei sergey", "sergei sergej", "serguei", "siergiej", "serguei"),
    row("сергій", "serhii serhiy", "serhij", "serhii serguei", "serhij", "serhii"),
    row("татьяна", "tatiana tatyana", "tatjana", "tatiana", "tatiana", "tatiana"),
    row("юлия", "yulia julia", "julia", "ioulia", "julia", "yulia"),
    row("юрий", "yuri yury", "juri", "iouri", "jurij", "yuri"),
];
