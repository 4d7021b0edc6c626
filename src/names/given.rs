//! Common given names: a surname behind somebody else's given name is somebody else's.

use super::{
    WordList,
    forms::{Declension, bases},
};

/// Given names, as they are common in the press that names the people of the dataset.
/// Names that are surnames or ordinary words as often are left out.
static GIVEN: WordList = WordList::new(
    "\
aaron abdul adam adrian agnieszka ahmed alain alan albert aleksandar aleksandr alena alessandro alex alexander alexandra alexei \
alexey ali alice alicia ana anastasia anatoly andre andrea andreas andrei andrej andrew andrey andrii andrzej angela anna anne anton \
antonio antony arkady arthur barbara barron beata ben benjamin bernard bill bogdan boris brian bruno carl carla carlos carol catherine \
charles charlie chris christian christina christine christopher claire claudia colin constantin cristina dan daniel daniela danil daria \
darya david deborah denis diana diego dimitri dmitri dmitriy dmitry dmytro donald dorota edward ekaterina elena eleonora elizabeth \
elizaveta ella emily emma enrique eric erik eugene eva evgeny ewa fedor felix fernando filip francesco francis francois frank frederic \
friedrich gabriel galina gary gennady george georgy gerhard giorgi giovanni giulia giuseppe gleb gregory grigory guillaume gustav hana \
hannah hans harry hasan hassan heather heiko heinrich helen helena henri henry hugo ian igor ilya ina ingrid irena irina isabel ivan ivana ivanka \
ivo jacek jack jacob jacques jakub james jan jana jane janet janusz jared jason javier jean jeff jeffrey jennifer jeremy jerzy jessica \
jim joan joanna joe johan johann john jonathan jorge jose josef joseph joshua juan julia julian julie juliet karel karen karin karl \
kate katerina katharina katherine kathryn katya keith kelly ken kenneth kevin kirill klaus konstantin krzysztof ksenia lara larisa larry \
lars laura laurent lena leonid liam lidia lilia linda lisa louise luca lucia lucie luis luka lukas lyudmila magdalena malcolm manuel \
marcin marco marek margaret margarita maria marie marina marine mario marion marko martin mary matthew maxim melania michael michal michel \
michelle miguel mihail mikhail mikolaj milan milos miroslav mohamad mohamed mohammad mohammed monica monika muhammad mykola nadezhda nancy natalia natalie \
natalya natasha neil nicholas nick nicola nicolas nigel nikita nikolai nikolay nina oksana olaf olga oleg oleh oleksandr oliver olivia \
omar oscar otto pablo pamela patricia patrick paul paula pavel pavlo pedro peter petr petra petro philip philippe pierre piotr polina \
rachel rafal ralph raul raymond rebecca rene ricardo richard robert roberta roberto roger roland roman ronald ruslan russell ruth ryan \
sabine salman samuel sandra sara sarah sebastian semyon serge sergei sergey sergii sharon simon sofia sonia sophie stanislav stefan \
stephen steve steven stuart susan svetlana taras tatiana tatyana ted teresa theresa thomas tiffany tim timothy tina tom tomas tomasz tony \
vadim valentina valeria valery vasily veronika viktor viktoria vincent vitaly vlad vladimir vladislav vojtech volodymyr vyacheslav walter \
wladimir wojciech wolfgang yana yaroslav yelena yevgeny yulia yuri yuriy yury yves zbigniew zofia zuzana \
александр александра алексеи алена алина алла анастасия анатолии ангела андреи анна антон антонина аркадии артем борис вадим валентин \
валентина валерии валерия варвара василии вера вероника виктор виктория виталии владимир владислав вячеслав галина геннадии георгии глеб \
григории дарья даниил денис джаред джеимс джо джон диана дмитрии дональд евгении евгения егор екатерина елена елизавета жанна зинаида \
зоя иван иванка игорь илья инна ирина карина катерина кирилл константин ксения лариса леонид лидия любовь людмила маиа маикл максим \
маргарита марина мария марк мелания мила милана михаил надежда наталия наталья никита николаи нина оксана олег олеся ольга павел петр \
полина раиса рамзан роман руслан светлана семен сергеи софия софья станислав степан таисия тамара татьяна тимур тимофеи федор эдуард \
элеонора эмма юлия юрии яна ярослав \
андріи антін богдан вадим валеріи валентин василь віктор вікторія віталіи володимир владислав вячеслав галина генадіи григоріи данило \
дарина даря дмитро євген ігор ірина інна іванка карина катерина кирило костянтин лариса леся людмила марія марина меланія микита микола \
михаило надія наталія оксана олег олександр олександра олексіи олена олесь ольга петро роман ростислав руслан світлана сергіи софія \
степан тарас тетяна федір юліи юлія юріи ярослав яна \
аляксандр аляксеи андрэи вадзім віктар вольга дзмітрыи святлана марыя міхаіл мікалаи натальля павел сяргеи уладзімір юрыи \
ана борислав бориса веселин весна владислав гордана даниела дарина дарја деан десислава димитър драган јован јована јелена марија \
мелания меланија милица милан милош миодраг мирјана никола огњен петар петър сергеј симеон снежана стефан стоян тодор христо \
darja daria dariya daryna ljudmila ludmila lyudmyla ludmyla olena fred melanija svitlana natalja tatjana jelena katja sergej aleksej andrej \
jurij nikolaj dmitrij michail michael anatolij evgenij ekaterini serhij volodimir mykhailo vasyl eva marija sonja donalds donaldas \
ივანკა მელანია ოლენა დარია დარია მარია ელენე ანა ნინო გიორგი დავით ალექსანდრ ალექსანდრე დონალდ ვლადიმერ ვიქტორ სერგეი ნიკოლოზ \
Իվանկա Մելանյա Մելանիա Դարյա Մարիա Աննա Ելենա Դոնալդ Վլադիմիր Ալեքսանդր Սերգեյ Վիկտոր \
Ιβάνκα Μελάνια Ολένα Ντάρια Μαρία Ελένα Άννα Έρικ Τίφανι Ντόναλντ Βλαντιμίρ Αλεξάντρ Βίκτορ Σεργκέι \
إيفانكا ايفانكا ميلانيا أولينا داريا ماريا إيلينا آنا إريك تيفاني بارون دونالد فلاديمير ألكسندر فيكتور سيرغي نيكولاس \
ایوانکا ملانیا اولنا داریا ماریا النا آنا اریک تیفانی دونالد ولادیمیر الکساندر ویکتور سرگئی نیکلاس \
איוונקה מלניה אולנה דריה מריה ילנה אנה אריק טיפאני דונלד ולדימיר אלכסנדר ויקטור סרגיי \
इवांका मेलानिया ओलेना दारिया मारिया एलेना एरिक टिफनी डोनाल्ड व्लादिमीर अलेक्जेंडर विक्टर \
이방카 멜라니아 올레나 다리야 다리아 마리야 옐레나 에릭 티파니 배런 도널드 블라디미르 알렉산드르 빅토르",
);

/// Whether a folded word is a common given name, or a case form of one.
pub fn is_given_name(folded: &str, declensions: &[Declension]) -> bool {
    let mut is_given = GIVEN.has(folded);
    let mut name = String::new();
    bases(folded, declensions, |stem, base| {
        if !is_given {
            name.clear();
            name.push_str(stem);
            name.push_str(base);
            is_given = GIVEN.has(&name);
        }
    });
    is_given
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn given_names_are_known_in_their_forms() {
        for name in ["Ivanka", "Дарья", "Дарью", "Сергея", "Мелания", "Людмили"] {
            let declensions = [Declension::Russian, Declension::Ukrainian];
            assert!(is_given_name(&fold(name), &declensions), "{name}");
        }
        for word in ["President", "Президент", "Британии", "Kots"] {
            assert!(!is_given_name(&fold(word), &[Declension::Russian]), "{word}");
        }
    }
}
