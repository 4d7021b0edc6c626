// When a page was published, as it says itself; which of these is a date, and counts, is the engine's to decide.
// @ts-check

var sidelightDates = (() => {
  "use strict";

  /** What pages say in their head, the most trustworthy first. */
  const METAS = [
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="date"]',
    'meta[name="pubdate"]',
    'meta[name="dc.date"]',
    'meta[name="DC.date.issued"]',
  ].join(", ");
  /** A key and its value in a script of JSON-LD, in UTF-16 units; scripts may be megabytes. */
  const STRETCH = 80;
  /** Further scripts and elements say what other articles are dated. */
  const MOST = 5;

  /** The stretches of scripts that speak of a date. */
  function scripts() {
    const found = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST);
    return found.flatMap(({ textContent }) => {
      const at = textContent?.indexOf('"datePublished"') ?? -1;
      return textContent && at >= 0 ? [textContent.slice(at, at + STRETCH)] : [];
    });
  }

  /** Today, and what the page says of its own day. @returns {import("../../sidelight.js").Moment} */
  function moment() {
    const metas = [...document.querySelectorAll(METAS)].map((meta) => meta.getAttribute("content") ?? "");
    const time = document.querySelector("article time[datetime], main time[datetime], header time[datetime], time[datetime]");
    const published = [...scripts(), ...metas.slice(0, MOST), time?.getAttribute("datetime") ?? ""];
    return { today: new Date().toISOString().slice(0, 10), published: published.map((text) => text.slice(0, STRETCH)) };
  }

  return { moment };
})();
