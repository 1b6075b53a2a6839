/* Small comforts. Everything works without them. */
(function () {
  "use strict";

  // The quiz answers to the keys of its answers, s skips, the arrows go back and forward.
  document.addEventListener("keydown", function (event) {
    var form = document.querySelector("form[data-keys]");
    if (!form || event.ctrlKey || event.metaKey || event.altKey) return;
    var tag = event.target.tagName;
    if (tag === "INPUT" || tag === "TEXTAREA" || tag === "SELECT") return;
    var button = event.key === "ArrowLeft"
      ? document.querySelector("[data-back]")
      : event.key === "ArrowRight"
        ? document.querySelector("[data-forward]")
        : event.key === "s"
          ? form.querySelector("[data-skip]")
          : form.querySelector('button[name="answer"][value="' + CSS.escape(event.key) + '"]');
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // After a swap the new heading takes the focus, so that nobody is left nowhere.
  document.addEventListener("htmx:afterSettle", function (event) {
    var focus = event.target.querySelector && event.target.querySelector("[data-focus]");
    if (focus) focus.focus({ preventScroll: false });
  });

  // A request that fails says so instead of doing nothing.
  // An answer of the quiz that could not be kept: the question once more, with why.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var status = event.detail.xhr.status;
    if (event.detail.requestConfig.elt.closest("[data-keys]") && (status === 409 || status === 422)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:sendError", function () {
    var box = document.getElementById("offline");
    if (box) box.hidden = false;
  });
  document.addEventListener("htmx:afterOnLoad", function () {
    var box = document.getElementById("offline");
    if (box) box.hidden = true;
  });

  // Arrow keys walk through suggestions; Escape closes them.
  document.addEventListener("keydown", function (event) {
    var finder = event.target.closest && event.target.closest(".finder");
    if (!finder) return;
    var list = finder.querySelector(".suggest");
    if (!list) return;
    if (event.key === "Escape") {
      list.replaceChildren();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    if (!links.length) return;
    var at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    (links[at] || finder.querySelector("input")).focus();
  });

  // A form that saves itself counts what was typed, so that an older text never arrives over a newer one.
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    var step = form && form.hasAttribute("data-steps") && form.elements.step;
    if (step) step.value = Number(step.value) + 1;
  });

  // Saving that fails leaves the page and what was typed as they are, even when the sign-in has ended.
  function notSaved(event, why) {
    var line = event.target.id === "autosave" && event.target.querySelector("p");
    if (!line) return;
    line.className = "small bad";
    line.textContent = "Not saved. " + why;
  }
  document.addEventListener("htmx:beforeOnLoad", function (event) {
    var status = event.detail.xhr.status;
    if (event.target.id !== "autosave" || status === 200) return;
    event.preventDefault();
    notSaved(event, status === 401 || status === 403
      ? "You were signed out. Copy what you changed, sign in again in another tab, then reload this page."
      : "Something went wrong on our side. Your text stays in the form and is tried again with your next change.");
  });
  document.addEventListener("htmx:sendError", function (event) {
    notSaved(event, "Waymark cannot be reached. Your text stays in the form and is tried again with your next change.");
  });

  // Times stand on the page in UTC. Here they are told in the reader's own zone, which is named.
  var DAY = { year: "numeric", month: "short", day: "numeric" };
  var MINUTE = Object.assign({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" }, DAY);
  function told(at, day) {
    return new Intl.DateTimeFormat("en-US", day ? DAY : MINUTE).format(at);
  }
  function tellTimes(root) {
    root.querySelectorAll("[data-moment]").forEach(function (element) {
      var at = new Date(element.dateTime || element.dataset.moment);
      if (isNaN(at)) return;
      element.textContent = (element.dataset.lead || "") + told(at, element.dataset.moment === "day");
      element.removeAttribute("data-moment");
    });
  }
  document.addEventListener("DOMContentLoaded", function () { tellTimes(document); });
  document.addEventListener("htmx:load", function (event) { tellTimes(event.detail.elt); });

  // Fields for times are filled in UTC. Here they are filled as where the reader is, and the zone says so.
  document.addEventListener("DOMContentLoaded", function () {
    var zone = document.querySelector("select[data-times]");
    var here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || !here || /^(Etc\/)?UTC$/.test(here)) return;
    if (!zone.querySelector('[value="' + CSS.escape(here) + '"]')) {
      zone.add(new Option(here.replace(/_/g, " "), here));
    }
    zone.value = here;
    zone.dataset.times.split(" ").forEach(function (id) {
      var field = document.getElementById(id);
      var at = new Date(field.value + "Z");
      if (!isNaN(at)) field.value = new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
    });
  });

  // Tabs that do not fit are pushed along until the page one is on can be seen.
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".tabs [aria-current], .along [aria-current]").forEach(function (here) {
      var row = here.closest("ul");
      row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
    });
  });

  // Printing and copying, of a text that is named or of the page's address: shown only where the browser can do it.
  function offerCopy() {
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
    });
    if (!navigator.clipboard) return;
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      button.hidden = false;
    });
  }
  document.addEventListener("DOMContentLoaded", offerCopy);

  // The search in the frame takes what is typed as soon as it opens; Escape closes what was opened there.
  document.addEventListener("toggle", function (event) {
    var field = event.target.open && event.target.matches(".find") && event.target.querySelector("input");
    if (field) field.focus();
  }, true);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".top details[open]").forEach(function (open) {
      open.open = false;
      open.querySelector("summary").focus();
    });
  });

  // A guide's sections: all open where there is room, and its list of contents shows where one is.
  function contents() {
    var links = document.querySelectorAll('.side a[href^="#"]');
    if (!links.length) return;
    var roomy = window.matchMedia("(min-width: 60.01rem)");
    function unfold() {
      if (!CSS.supports("selector(::details-content)")) return;
      document.querySelectorAll(".fold").forEach(function (fold) {
        var summary = fold.querySelector("summary");
        if (roomy.matches) {
          fold.open = true;
          summary.tabIndex = -1;
        } else {
          summary.removeAttribute("tabindex");
        }
      });
    }
    unfold();
    roomy.addEventListener("change", unfold);
    if (!window.IntersectionObserver) return;
    var seen = new Set();
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) seen.add(entry.target.id);
        else seen.delete(entry.target.id);
      });
      var here = null;
      links.forEach(function (link) {
        if (!here && seen.has(link.hash.slice(1))) here = link;
      });
      if (!here) return;
      links.forEach(function (link) {
        if (link === here) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      });
    }, { rootMargin: "-15% 0px -55% 0px" });
    links.forEach(function (link) {
      var section = document.getElementById(link.hash.slice(1));
      if (section) watch.observe(section);
    });
  }
  document.addEventListener("DOMContentLoaded", contents);

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
    var copy = event.target.closest("[data-copy]");
    if (copy) {
      var canonical = document.querySelector('link[rel="canonical"]');
      var address = copy.dataset.copy || (canonical ? canonical.href : location.href);
      navigator.clipboard.writeText(address).then(
        function () { copy.textContent = "Copied"; },
        function () { copy.textContent = "Could not copy"; }
      );
    }
  });
})();
