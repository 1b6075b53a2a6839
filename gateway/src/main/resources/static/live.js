/* A counselor's pages: those that follow what students do, which without this stand still and say so, and tasks. */
(function () {
  "use strict";

  // A page that follows what happens is told by the server that something changed, and asks what. Where nothing comes
  // through (a proxy keeps it back), it asks by itself and waits for the answer. While nobody looks it does neither.
  var PAUSE = 2000;
  var SILENCE = 20000;
  var FIRST = 4000;
  var stream = null;
  var silent = 0;
  var asking = null;
  var more = false;
  var again = 0;
  var polls = !window.EventSource || kept("follows") === "polls";

  // What the tab remembers, where it may remember anything.
  function kept(name, value) {
    try {
      if (value) window.sessionStorage.setItem(name, value);
      return window.sessionStorage.getItem(name);
    } catch (forbidden) {
      return null;
    }
  }

  function followed() {
    return document.hidden ? null : document.querySelector("[data-live]");
  }
  function follow() {
    window.clearTimeout(again);
    var list = followed();
    if (!list) return;
    if (polls) ask();
    else if (!stream) listen(list);
  }
  function listen(list) {
    var mine = (stream = new EventSource(list.dataset.events));
    function heard() {
      window.clearTimeout(silent);
      silent = window.setTimeout(poll, SILENCE);
    }
    silent = window.setTimeout(function () {
      kept("follows", "polls");
      poll();
    }, FIRST);
    var since = 0;
    ["begun", "still"].forEach(function (name) {
      mine.addEventListener(name, heard);
    });
    mine.addEventListener("begun", function () { since = Date.now(); });
    mine.addEventListener("changed", function () {
      heard();
      if (!list.hasAttribute("data-close")) ask();
      else if (isNews(since)) renewSoon();
    });
    mine.addEventListener("gone", function () { location.reload(); });
    // A broken connection is made again by the browser; what is refused is not.
    mine.addEventListener("error", function () {
      if (mine === stream && mine.readyState === EventSource.CLOSED) poll();
    });
  }
  // A page that is no list is shown anew as a whole. What was typed and not sent, what was unfolded and where one is
  // stay; what may not be seen any more goes.
  var begun = false;
  var due = 0;
  function renewSoon() {
    window.clearTimeout(due);
    due = window.setTimeout(renew, 300);
  }
  function renew() {
    return fetch(location.href).then(function (answer) {
      offline(false);
      return answer.ok ? answer.text().then(replace) : location.reload();
    }).catch(function () { offline(true); });
  }
  function place(field) {
    return field.form && field.name ? field.form.getAttribute("action") + " " + field.name + " " + field.type : null;
  }
  function title(fold) {
    return fold.querySelector("summary").textContent.trim();
  }
  function replace(html) {
    var now = document.getElementById("main");
    var fresh = new DOMParser().parseFromString(html, "text/html").getElementById("main");
    if (!fresh) return location.reload();
    if (fresh.textContent === now.textContent) return;
    var typed = {};
    now.querySelectorAll("textarea, input[type=text], input[type=date]").forEach(function (field) {
      if (field.value !== field.defaultValue) typed[place(field)] = field.value;
    });
    var folds = Array.from(now.querySelectorAll("details[open]"), title);
    var focus = document.activeElement && now.contains(document.activeElement) ? place(document.activeElement) : null;
    // What was said to be done is said once by the server, and stays until one goes elsewhere.
    var said = now.querySelector(".note[role=status]");
    now.innerHTML = fresh.innerHTML;
    if (said && !now.querySelector(".note[role=status]")) now.querySelector("h1").after(said);
    now.querySelectorAll("details").forEach(function (fold) {
      if (folds.indexOf(title(fold)) >= 0) fold.open = true;
    });
    now.querySelectorAll("textarea, input").forEach(function (field) {
      var at = place(field);
      if (at in typed) field.value = typed[at];
      if (at && at === focus) field.focus({ preventScroll: true });
    });
    htmx.process(now);
    htmx.trigger(now, "htmx:load", { elt: now });
  }
  // What comes with the beginning of a stream says how it was when the page came. What comes later may be told together
  // with that, so it counts.
  function isNews(since) {
    return Date.now() - since > 250;
  }
  // Pages that show something of one group or of several, and ask for nothing but themselves.
  var watching = [];
  function watch() {
    var groups = document.hidden ? [] : Array.from(document.querySelectorAll("[data-watch]"));
    if (!groups.length || watching.length) return;
    // A browser has few connections to a place.
    if (polls || groups.length > 2) {
      watching = [window.setTimeout(function () {
        watching = [];
        renew().then(watch);
      }, 2 * PAUSE)];
      return;
    }
    watching = groups.map(function (group) {
      var mine = new EventSource(group.dataset.watch);
      var since = 0;
      mine.addEventListener("begun", function () {
        since = Date.now();
        window.clearTimeout(silent);
      });
      mine.addEventListener("changed", function () {
        if (isNews(since)) renewSoon();
      });
      mine.addEventListener("gone", renewSoon);
      mine.addEventListener("error", function () {
        if (mine.readyState === EventSource.CLOSED) fall();
      });
      return mine;
    });
    silent = window.setTimeout(fall, FIRST);
  }
  function fall() {
    unwatch();
    polls = true;
    watch();
  }
  function unwatch() {
    watching.forEach(function (mine) {
      if (mine.close) mine.close();
      else window.clearTimeout(mine);
    });
    watching = [];
  }
  function hush() {
    window.clearTimeout(silent);
    if (stream) stream.close();
    stream = null;
  }
  function poll() {
    hush();
    polls = true;
    follow();
  }
  function ask() {
    var list = followed();
    if (!list) return;
    if (asking) {
      more = true;
      return;
    }
    more = false;
    var mine = (asking = new AbortController());
    function next(pause) {
      if (asking === mine) asking = null;
      if (more) return ask();
      if (polls) again = window.setTimeout(follow, pause);
    }
    fetch(list.dataset.live, { headers: { "HX-Request": "true" }, signal: mine.signal }).then(function (answer) {
      offline(false);
      if (answer.status === 204) return next(PAUSE);
      if (!answer.ok) return refused(list, answer.status);
      return answer.text().then(function (html) {
        show(list, html);
        next(PAUSE);
      });
    }).catch(function () {
      if (mine.signal.aborted) return next(0);
      offline(true);
      more = false;
      next(3 * PAUSE);
    });
  }
  // Either the list as a whole, or the lines that are new and whose are gone.
  function show(list, html) {
    var box = document.createElement("template");
    box.innerHTML = html;
    var news = box.content.querySelector("[data-news]");
    if (list.hasAttribute("data-close")) {
      if (begun) renewSoon();
      begun = true;
    }
    if (!news) return htmx.swap(list, html, { swapStyle: "outerHTML" });
    var body = list.querySelector("tbody");
    list.dataset.live = news.dataset.live;
    var moved = !body;
    news.dataset.removed.split(" ").forEach(function (person) {
      var line = document.getElementById("line-" + person);
      if (!line) return;
      line.remove();
      moved = true;
    });
    news.querySelectorAll("tr").forEach(function (line) {
      var old = document.getElementById(line.id);
      if (!old) {
        moved = moved || list.hasAttribute("data-whole");
        return;
      }
      var focus = old.contains(document.activeElement) && document.activeElement.id;
      old.replaceWith(line);
      if (focus) document.getElementById(focus).focus({ preventScroll: true });
    });
    htmx.trigger(list, "htmx:load", { elt: list });
    // Who came or went changes counts and places, so the list is asked for as a whole.
    if (moved) {
      list.dataset.live = list.dataset.all;
      more = true;
    }
  }
  function offline(away) {
    var box = document.getElementById("offline");
    if (box) box.hidden = !away;
  }
  // What may not be seen any more goes from the screen; what only failed stays.
  function refused(list, status) {
    hush();
    if (list.hasAttribute("data-close") || status === 403 || status === 404) return location.reload();
    var state = document.getElementById("live-state");
    if (state) state.textContent = "The list stands still. Reload the page to see what has changed since.";
  }
  document.addEventListener("DOMContentLoaded", function () {
    var state = document.getElementById("live-state");
    if (state) state.hidden = false;
    follow();
    watch();
  });
  // Whoever ticks a student means those ticked; whoever chooses everyone means nobody in particular.
  document.addEventListener("change", function (event) {
    var field = event.target;
    var who = field.form && field.form.elements.who;
    if (!who) return;
    if (field.name === "person" && field.checked) who.value = "some";
    if (field.name !== "who" || field.value !== "everyone") return;
    field.form.querySelectorAll("[name=person]").forEach(function (student) { student.checked = false; });
  });
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) {
      if (document.querySelector("[data-watch]")) renew().then(watch);
      return follow();
    }
    unwatch();
    hush();
    if (asking) asking.abort();
  });
})();
