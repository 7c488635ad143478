"use strict";
(() => {
  const card = document.getElementById("card");
  const root = document.documentElement;
  const FATES = {
    kept: "Kept: stands in the English as it should",
    repaired: "Repaired: the engine had lost it",
    missing: "Missing: not found in the English",
    ambiguous: "Ambiguous: could be more than one thing",
  };
  let open = null;
  let pinned = false;

  const make = (tag, className, text, lang) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    if (lang) element.lang = lang;
    return element;
  };
  const text = (row, name) => row.querySelector(".c-" + name).textContent.trim();

  const facts = (pairs) => {
    const list = make("dl");
    for (const [label, value, lang] of pairs) {
      if (!value) continue;
      list.append(make("dt", "", label), make("dd", "", value, lang));
    }
    return list.children.length ? list : document.createTextNode("");
  };

  const concept = (row) => {
    const part = make("div", "alternative");
    part.append(make("div", "name", text(row, "english"), "en"));
    const forms = make("div", "forms-line");
    for (const [name, lang] of [["hangul", "ko"], ["hanzi", "zh"], ["pinyin", "zh-Latn"]]) {
      if (text(row, name)) forms.append(make("span", "", text(row, name), lang));
    }
    const also = [...row.querySelectorAll(".forms")].map((form) => [
      form.querySelector("i").textContent.replace(/^./, (first) => first.toUpperCase()),
      form.querySelector("span").textContent,
      form.querySelector("span").lang,
    ]);
    part.append(forms, facts([["Kind", text(row, "kind")], ...also, ["Evidence", text(row, "evidence")]]));
    return part;
  };

  const fill = (mark) => {
    const data = mark.dataset;
    const fate = make("div", "fate " + data.fate, FATES[data.fate]);
    card.replaceChildren(fate);
    const rows = [data.concept, ...(data.alternatives || "").split(" ")]
      .filter((id, at, all) => id && all.indexOf(id) === at)
      .map((id) => document.getElementById(id))
      .filter(Boolean);
    card.append(...rows.map(concept));
    if (!rows.length) card.append(make("div", "name", data.target || data.expected, "en"));
    card.append(facts([
      ["Korean", data.source, "ko"],
      ["Expected", data.expected !== data.target ? data.expected : "", "en"],
      ["In the text", rows.length || data.expected !== data.target ? data.target : "", "en"],
      ["Value", data.value],
    ]));
  };

  const place = (mark) => {
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const above = box.bottom + height + 16 > innerHeight && box.top > height + 16;
    card.style.left = Math.max(12, Math.min(box.left, root.clientWidth - width - 12)) + scrollX + "px";
    card.style.top = (above ? box.top - height - 10 : box.bottom + 10) + scrollY + "px";
  };

  const light = (mark, on) => {
    for (const twin of document.querySelectorAll(`mark[data-pair="${mark.dataset.pair}"]`)) twin.classList.toggle("lit", on);
  };
  const show = (mark) => {
    if (document.body.classList.contains("plain")) return;
    hide();
    open = mark;
    fill(mark);
    card.hidden = false;
    mark.setAttribute("aria-expanded", "true");
    place(mark);
    light(mark, true);
  };
  const hide = () => {
    if (!open) return;
    light(open, false);
    open.removeAttribute("aria-expanded");
    open = null;
    pinned = false;
    card.hidden = true;
  };

  let leaving = 0;
  const leave = () => { leaving = setTimeout(() => { if (!pinned) hide(); }, 180); };
  document.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("mark");
    if (mark || event.target.closest("#card")) clearTimeout(leaving);
    if (mark && mark !== open && !pinned && event.pointerType === "mouse") show(mark);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && event.target.closest("mark, #card")) leave();
  });
  document.addEventListener("focusin", (event) => {
    const mark = event.target.closest("mark");
    if (mark && mark.matches(":focus-visible")) show(mark);
    else if (!mark && !event.target.closest("#card")) hide();
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark) { if (!event.target.closest("#card")) hide(); return; }
    if (mark === open && pinned) { hide(); return; }
    show(mark);
    pinned = Boolean(open);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark")) {
      event.preventDefault();
      event.target.click();
    }
  });
  addEventListener("resize", () => { if (open) place(open); });
  for (const name of ["only", "plain"]) {
    const box = document.getElementById(name);
    const apply = () => { hide(); document.body.classList.toggle(name, box.checked); };
    box.addEventListener("change", apply);
    apply();
  }
})();
