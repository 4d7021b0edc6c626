//! Common given names of each language, of men and of women.

/// Given names of men, then of women.
pub fn of(lang: &str) -> Option<(&'static str, &'static str)> {
    Some(match lang {
        "ru" => (
            "Александр Алексей Андрей Антон Борис Вадим Виктор Владимир Дмитрий Евгений Иван Игорь Константин Максим \
             Михаил Николай Олег Павел Пётр Роман Сергей Юрий",
            "Александра Анна Валентина Вера Виктория Галина Дарья Екатерина Елена Ирина Ксения Людмила Мария Марина \
             Наталья Ольга Светлана Софья Татьяна Юлия",
        ),
        "uk" => (
            "Андрій Богдан Борис Василь Віктор Володимир Григорій Дмитро Євген Іван Ігор Костянтин Максим Микола \
             Михайло Олег Олександр Павло Петро Роман Сергій Тарас",
            "Анна Валентина Вікторія Галина Дарина Ірина Катерина Ксенія Леся Людмила Марія Марина Надія Наталія \
             Оксана Олена Ольга Світлана Софія Юлія",
        ),
        "pl" => (
            "Adam Andrzej Bartosz Dariusz Grzegorz Jacek Jakub Jan Janusz Jerzy Kamil Krzysztof Marcin Marek Michał \
             Paweł Piotr Rafał Stanisław Tomasz Wojciech Zbigniew",
            "Agnieszka Alicja Anna Barbara Beata Danuta Dorota Ewa Halina Irena Joanna Karolina Katarzyna Magdalena \
             Małgorzata Maria Monika Natalia Teresa Zofia",
        ),
        "cs" => (
            "Adam Aleš David František Ivan Jakub Jan Jaroslav Jiří Josef Karel Ladislav Lukáš Marek Martin Michal \
             Miroslav Ondřej Pavel Petr Tomáš Václav",
            "Alena Alžběta Anna Barbora Eva Hana Helena Ivana Jana Jitka Kateřina Lenka Lucie Marie Markéta Martina \
             Monika Petra Tereza Zuzana",
        ),
        "bg" => (
            "Александър Ангел Антон Борис Валентин Васил Георги Димитър Емил Иван Красимир Людмил Мартин Николай \
             Павел Петър Пламен Румен Стефан Стоян Тодор Христо",
            "Анна Валентина Виктория Галина Даниела Десислава Елена Ивана Йорданка Катя Лиляна Мария Надежда Невена \
             Петя Ралица Росица Снежана Стефка Цветана",
        ),
        "sl" => (
            "Aleš Andrej Anton Blaž Bojan Boris Borut Damjan Dejan Franc Gregor Igor Ivan Janez Jože Luka Marko Matej \
             Miha Peter Primož Tomaž",
            "Alenka Ana Barbara Darja Eva Helena Irena Ivana Katarina Katja Maja Marija Marjeta Mateja Mojca Nataša \
             Petra Špela Tatjana Urška",
        ),
        _ => return None,
    })
}
