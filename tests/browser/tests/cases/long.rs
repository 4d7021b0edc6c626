//! Pages that are long, show things late, or never rest.

use anyhow::{Result, ensure};
use sidelight_browser::Kind;
use thirtyfour::Key;

use crate::stage::{Stage, run};

async fn change(stage: &Stage, script: &str) -> Result<()> {
    stage.browser.ask::<()>(&format!("{script}; return null;")).await
}

async fn open(stage: &Stage) -> Result<()> {
    stage.browser.open(&stage.server.url("/moving.html")).await?;
    stage.browser.sees(&["Vladimir Putin"]).await.map(drop)
}

pub fn text_revealed_later_is_found(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/revealed.html")).await?;
        // What the browser alone keeps from being laid out is read with the rest.
        browser.sees(&["Vladimir Putin", "Alexander Dugin", "Starshe Eddy"]).await?;
        change(stage, "document.querySelectorAll('[hidden]').forEach((element) => element.removeAttribute('hidden'))")
            .await?;
        browser.sees(&["Donald Trump", "Vladimir Putin", "Alexander Dugin", "Nicolás Maduro", "Starshe Eddy"]).await?;
        change(stage, "document.querySelector('details').open = true").await?;
        browser.open_card("Alexander Dugin", "Dugin").await?;
        // The browser lays the section out once it is near, and only then it is where it will stay.
        change(stage, "document.querySelector('section').scrollIntoView({ block: 'center', behavior: 'instant' })")
            .await?;
        let is_laid_out = "const box = document.querySelector('section p').getBoundingClientRect();
            const isHit = document.elementFromPoint(box.left + 5, box.top + 5)?.closest('section p');
            return isHit ? { right: true } : { wrong: [box.left, box.top] };";
        browser.wait::<bool>("layout of the section", is_laid_out, Vec::new()).await?;
        browser.open_card("Starshe Eddy", "Starshe Eddy").await?;
        change(stage, "document.querySelector('details').hidden = true").await?;
        browser.sees(&["Donald Trump", "Nicolás Maduro", "Starshe Eddy"]).await.map(drop)
    })
}

pub fn what_is_in_sight_is_painted_first(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        stage.browser.open(&stage.server.url("/long.html")).await?;
        let first = "return window.first ? { right: [first.inSight, first.all] } : { wrong: 'nothing painted' };";
        let first: (usize, usize) = stage.browser.wait("the first marks", first, Vec::new()).await?;
        ensure!(first.0 > 3 && first.1 < 2000, "of the first {} marks, {} were in sight", first.1, first.0);
        Ok(())
    })
}

pub fn of_very_many_names_those_near_the_window_are_painted(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/long.html")).await?;
        let painted = "const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
            const marked = new Set(ranges.map(({ startContainer }) => startContainer.parentElement));
            const isInSight = ({ top, bottom }) => bottom > 0 && top < innerHeight;
            const bare = [...document.querySelectorAll('p')].filter((p) => isInSight(p.getBoundingClientRect()) && !marked.has(p));
            const isRight = bare.length === 0 && marked.size > 3 && marked.size < 500;
            return isRight ? { right: marked.size } : { wrong: [bare.length, marked.size] };";
        let moves = [
            "scrollTo({ top: 0, behavior: 'instant' })",
            "scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })",
            "scrollBy({ top: -5 * innerHeight, behavior: 'instant' })",
            // What was far comes near without a move of the reader's.
            "document.querySelectorAll('p:nth-child(3n)').forEach((p) => p.style.fontSize = '6px')",
            "document.querySelector('main').style.paddingTop = '9000px'",
        ];
        for change_of_sight in moves {
            change(stage, change_of_sight).await?;
            browser.wait::<usize>(change_of_sight, painted, Vec::new()).await?;
        }
        let counted = browser.counted(2000).await?;
        ensure!(counted == 2000, "{counted} names were found");
        // From the keyboard the next one is reached as ever.
        let remote = browser.remote().await?;
        browser.command(&remote, "next-name").await?;
        browser.reaches("Vladimir Putin").await
    })
}

pub fn a_list_that_grows_while_it_is_read_is_read_whole(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let list = "const list = document.createElement('div');
            const add = (text) => list.appendChild(document.createElement('p')).textContent = text;
            for (let i = 0; i < 12000; i += 1) add(`Donald Trump spoke, for the ${i}th time.`);
            document.getElementById('feed').append(list);
            let turns = 0;
            const turn = () => {
                add('Nobody spoke.');
                turns += 1;
                // Where something goes, what is being read is begun anew.
                if (turns % 50 === 5) list.lastChild.remove();
                if (turns < 150) setTimeout(turn, 20);
                else list.className = 'whole';
            };
            turn()";
        change(stage, list).await?;
        // Browsers let pages behind another tab, as this one is beside the popup, do little.
        let whole = "return document.querySelector('.whole') ? { right: true } : { wrong: 'not whole yet' };";
        stage.browser.wait::<bool>("the end of the list", whole, Vec::new()).await?;
        let counted = stage.browser.counted(12_001).await?;
        ensure!(counted == 12_001, "{counted} names were found");
        Ok(())
    })
}

pub fn a_run_beside_a_lost_one_is_kept_once(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let two = "feed.innerHTML = '<i>Donald Trump</i> spoke.<p>A block.</p>Alexander Dugin listened.'";
        change(stage, &format!("const feed = document.getElementById('feed'); {two}")).await?;
        stage.browser.sees(&["Vladimir Putin", "Donald Trump", "Alexander Dugin"]).await?;
        change(stage, "document.querySelector('#feed i').remove()").await?;
        stage.browser.sees(&["Vladimir Putin", "Alexander Dugin"]).await?;
        change(stage, "document.querySelector('#feed').append(' With Donald Trump.')").await?;
        stage.browser.sees(&["Vladimir Putin", "Alexander Dugin", "Donald Trump"]).await.map(drop)
    })
}

pub fn text_taken_out_and_put_back_is_found(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let link = "const link = document.createElement('a'); link.href = '#';
            link.innerHTML = '<div>Donald Trump <p>and</p> Alexander Dugin</div>';
            document.getElementById('feed').append(link); window.link = link";
        change(stage, link).await?;
        stage.browser.sees(&["Vladimir Putin", "Donald Trump", "Alexander Dugin"]).await?;
        change(stage, "window.link.remove()").await?;
        stage.browser.holds(1).await?;
        change(stage, "document.getElementById('feed').append(window.link)").await?;
        stage.browser.sees(&["Vladimir Putin", "Donald Trump", "Alexander Dugin"]).await.map(drop)
    })
}

pub fn a_list_that_reuses_its_rows_leaves_nothing_behind(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        // Half of the rows are written anew, half are made anew, at every step.
        let list = "const feed = document.getElementById('feed');
            const names = ['Donald Trump', 'Alexander Dugin', 'Nobody'];
            const make = () => feed.appendChild(document.createElement('p')).appendChild(new Text());
            let rows = Array.from({ length: 12 }, make);
            let step = 0;
            const turn = () => {
                step += 1;
                rows.forEach((row, i) => {
                    if (i % 2) { row.parentElement.remove(); rows[i] = make(); }
                    rows[i].data = `${step}: ${names[(step + i) % 3]} wrote.`;
                });
                if (step < 60) setTimeout(turn, 15);
                else feed.append('The end of Nicolás Maduro.');
            };
            turn()";
        change(stage, list).await?;
        let end = "const texts = marks().map((mark) => mark.text);
            return texts.at(-1) === 'Nicolás Maduro' ? { right: texts } : { wrong: texts };";
        stage.browser.wait::<Vec<String>>("the end of the list", end, Vec::new()).await?;
        stage.browser.holds(10).await
    })
}

pub fn a_page_that_never_rests_is_read(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        open(stage).await?;
        let ticker = "const fixed = document.getElementById('fixed'); let n = 0;
            window.ticking = setInterval(() => { fixed.textContent = `${n += 1} times Vladimir Putin.`; }, 4);
            document.getElementById('feed').append('Donald Trump spoke.')";
        change(stage, ticker).await?;
        let found = "const texts = marks().map((mark) => mark.text);
            return texts.includes('Donald Trump') ? { right: true } : { wrong: texts };";
        stage.browser.wait::<bool>("reading beside a ticker", found, Vec::new()).await?;
        stage.browser.open_card("Donald Trump", "Trump").await?;
        stage.browser.press(Key::Escape).await?;
        stage.browser.card_closes().await?;
        change(stage, "clearInterval(window.ticking)").await?;
        stage.browser.sees(&["Vladimir Putin", "Donald Trump"]).await?;
        stage.browser.holds(2).await
    })
}

pub fn a_feed_without_an_end_is_read_as_it_comes(kind: Kind) -> Result<()> {
    run(kind, async |stage| {
        let browser = &stage.browser;
        browser.open(&stage.server.url("/endless.html")).await?;
        let post = |number: usize| {
            ["Vladimir Putin", "Alexander Dugin", "Starshe Eddy", "Donald Trump", "Nicolás Maduro"][number % 5]
        };
        for round in 1..=5 {
            let posts = "const posts = document.querySelectorAll('article').length;
                return posts >= a0 ? { right: posts } : { wrong: posts };";
            let posts: usize = browser.wait("more posts", posts, vec![serde_json::json!(4 * round)]).await?;
            browser.holds(posts).await?;
            change(stage, "document.querySelector('footer').scrollIntoView({ behavior: 'instant' })").await?;
        }
        let marks = browser.marks().await?;
        for (number, mark) in marks.iter().enumerate() {
            ensure!(mark.text == post(number), "post {number} has {:?} marked", mark.text);
        }
        Ok(())
    })
}
