/* A counselor's pages: those that follow what students do, which without this stand still and say so, and tasks. */
(function () {
  "use strict";

  // A page that follows what happens is told by the server that something changed, and asks what. Where nothing comes
  // through (a proxy keeps it back), it asks by itself and waits for the answer. While nobody looks it does neither.
  var PAUSE = 1500;
  var SILENCE = 20000;
  var FIRST = 4000;
  var DOUBT = 1000;
  var DAY = 86400;
  var stream = null;
  var told = false;
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
    if (!polls && !stream) listen(list);
    else if (polls || !told) ask();
  }
  function listen(list) {
    var mine = (stream = new EventSource(list.dataset.events));
    told = false;
    // Until something comes through it asks as well: a stream that is kept back looks like one that is slow.
    again = window.setTimeout(follow, DOUBT);
    function heard() {
      if (!told && asking) asking.abort();
      told = true;
      window.clearTimeout(silent);
      silent = window.setTimeout(poll, SILENCE);
    }
    silent = window.setTimeout(function () {
      kept("follows", "polls");
      poll();
    }, FIRST);
    ["begun", "still"].forEach(function (name) {
      mine.addEventListener(name, heard);
    });
    mine.addEventListener("changed", function () {
      heard();
      if (list.hasAttribute("data-close")) renewSoon();
      else ask();
    });
    mine.addEventListener("gone", function () { location.reload(); });
    // A broken connection is made again by the browser; what is refused is not.
    mine.addEventListener("error", function () {
      if (mine === stream && mine.readyState === EventSource.CLOSED) poll();
    });
  }
  // A page that is no list is shown anew as a whole. What was typed and not sent, what was unfolded and where one is
  // stay; what may not be seen any more goes. That it is open already is said: it is no other visit of somebody's page.
  var due = 0;
  var timed = 0;
  function renewSoon(pause) {
    window.clearTimeout(due);
    due = window.setTimeout(renew, pause || 300);
  }
  function renew() {
    return fetch(location.href, { headers: { "Waymark-Renews": "page" } }).then(function (answer) {
      if (answer.status >= 500) throw new Error(answer.status);
      offline(false);
      return answer.ok ? answer.text().then(replace) : location.reload();
    }).catch(function () {
      offline(true);
      if (!document.hidden) renewSoon(3 * PAUSE);
    });
  }
  // Of what time alone changes nobody is told; the server says in how many seconds that is.
  function renewInTime(main) {
    var left = main.querySelector("[data-seconds]");
    window.clearTimeout(timed);
    if (left && !document.hidden) timed = window.setTimeout(renew, 1000 * Math.min(left.dataset.seconds, DAY));
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
    renewInTime(fresh);
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
  // Pages that show something of one group or of all, and ask for nothing but themselves.
  var watching = null;
  var renewal = 0;
  function watch() {
    var page = document.hidden ? null : document.querySelector("[data-watch]");
    if (!page || watching) return;
    if (polls) {
      window.clearTimeout(renewal);
      renewal = window.setTimeout(function () { renew().then(watch); }, 2 * PAUSE);
      return;
    }
    var mine = (watching = new EventSource(page.dataset.watch));
    mine.addEventListener("begun", function () { window.clearTimeout(silent); });
    // A stream that does not know what the page shows begins with a change, also when it is there again.
    ["changed", "gone"].forEach(function (name) {
      mine.addEventListener(name, function () { renewSoon(); });
    });
    mine.addEventListener("error", function () {
      if (mine.readyState === EventSource.CLOSED) fall();
    });
    silent = window.setTimeout(fall, FIRST);
  }
  function fall() {
    unwatch();
    polls = true;
    renew().then(watch); // what happened while nothing came through
  }
  function unwatch() {
    window.clearTimeout(renewal);
    if (watching) watching.close();
    watching = null;
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
      if (polls || (stream && !told)) again = window.setTimeout(follow, pause);
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
    if (list.hasAttribute("data-close")) renewSoon();
    if (!news) return htmx.swap(list, html, { swapStyle: "outerHTML" });
    var body = list.querySelector("tbody");
    list.dataset.live = news.dataset.live;
    var sorted = list.querySelector("th[aria-sort$=ending]");
    var by = sorted && sorted.cellIndex;
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
      // It keeps its place while one reads; that it would have another one is said.
      if (by && old.cells[by].textContent !== line.cells[by].textContent) {
        document.getElementById("order").hidden = false;
      }
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
    renewInTime(document.getElementById("main"));
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
      if (document.querySelector("[data-watch], [data-close]")) renew().then(watch);
      return follow();
    }
    unwatch();
    hush();
    window.clearTimeout(timed);
    window.clearTimeout(due);
    if (asking) asking.abort();
  });
})();
