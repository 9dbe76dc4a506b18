// What happens on the page.
import { check, type Checked, type Facts } from "./check";
import { way } from "./ed25519";
import { accepted, read, type Key, type RevocationList } from "./list";
import { textIn, watch } from "./scan";
import { spoken } from "./sealed";
import { age, FIELDS, KEY_STATES, meaning, SAYS, VERDICTS, type Said } from "./words";

/** Days after which a list is old. */
const OLD = 90;

function the<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** An element that says something in both languages. */
function saying(tag: string, [vi, en]: Said, look = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = look;
  const below = document.createElement("span");
  below.lang = "en";
  below.className = "en";
  below.textContent = en;
  element.append(vi, " ", below);
  return element;
}

function day(text: string): string {
  return text.split("-").reverse().join("/");
}

/** The day of an instant in Vietnam, which the office's list was made on. */
function dayOf(at: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(at);
  return day(parts);
}

let list: RevocationList | undefined = read(the<HTMLTemplateElement>("list").content.textContent ?? "");

function tell(said: Said): void {
  the("told").replaceChildren(saying("p", said));
}

let turn = 0;

/** Checks a text and shows what came of it, unless another was brought in meanwhile. */
async function checked(text: string): Promise<void> {
  turn += 1;
  const own = turn;
  const by = list;
  the("told").replaceChildren();
  the("result").replaceChildren();
  if (text.trim() === "" || !by) return;
  const result = await check(text, by);
  if (own === turn) show(result, by);
}

function show(result: Checked, by: RevocationList): void {
  const box = document.createElement("section");
  box.className = `result ${result.verdict}`;
  box.dataset.verdict = result.verdict;
  const mark = document.querySelector<SVGElement>(`#marks > .${result.verdict}`);
  const head = saying("h2", VERDICTS[result.verdict]);
  if (mark) head.prepend(mark.cloneNode(true));
  box.append(head, saying("p", meaning(result), "meaning"));
  if (result.facts) box.append(factsOf(result.facts, result.key));
  if (result.verdict === "valid") box.append(listAge(by));
  the("result").replaceChildren(box);
  box.scrollIntoView({ block: "nearest" });
}

function factsOf(facts: Facts, key: Key | undefined): HTMLElement {
  const lines = document.createElement("dl");
  const line = (name: Said, text: string, below = "", look = "") => {
    const value = document.createElement("dd");
    value.className = look;
    value.append(text);
    if (below !== "") {
      const second = document.createElement("span");
      second.className = "below";
      second.textContent = below;
      value.append(second);
    }
    lines.append(saying("dt", name), value);
  };
  line(FIELDS.recipient, facts.recipient, facts.below, "recipient");
  line(FIELDS.award, facts.award, "", "award");
  line(FIELDS.issuer, facts.issuer);
  line(FIELDS.number, facts.number);
  line(FIELDS.decidedOn, facts.decidedOn);
  line(FIELDS.ordinal, facts.note === "" ? facts.ordinal : `${facts.ordinal} (${facts.note})`);
  // The paper says by what it replaced another; a code of an earlier time cannot say the same.
  if (facts.isReplacement && facts.note === "") lines.append(saying("dd", SAYS.replacement, "below"));
  if (key) line(FIELDS.key, spoken(key.bytes), span(key), "digits");
  return lines;
}

function span(key: Key): string {
  return key.to === undefined ? `từ ${day(key.from)}` : `${day(key.from)} – ${day(key.to)}`;
}

function listAge(by: RevocationList): HTMLElement {
  const days = Math.floor((Date.now() - by.madeAt.getTime()) / 86_400_000);
  const [vi, en] = age(days);
  const made = dayOf(by.madeAt);
  const line = saying("p", [`Theo danh sách thu hồi ngày ${made}, ${vi}.`, `By the list of ${made}, ${en}.`]);
  line.className = "age";
  if (days > OLD) {
    line.classList.add("old");
    line.append(
      saying("span", [
        " Danh sách đã cũ: xin cơ quan danh sách mới.",
        "The list is old: ask the office for a newer one.",
      ]),
    );
  }
  return line;
}

/** Whose page this is: the office, its keys, its list. */
function about(by: RevocationList): void {
  the("issuer").textContent = by.issuer;
  const keys = by.keys.map((key) => {
    const line = document.createElement("li");
    const digits = document.createElement("b");
    digits.className = "digits";
    digits.textContent = spoken(key.bytes);
    const [vi, en] = KEY_STATES[key.state];
    line.append(digits, saying("span", [`${span(key)}, ${vi}`, en]));
    return line;
  });
  the("keys").replaceChildren(...keys);
  the("list-age").replaceChildren(listAge(by));
}

async function picture(file: Blob): Promise<void> {
  tell(SAYS.reading);
  the("result").replaceChildren();
  const text = await textIn(file).catch(() => undefined);
  if (text === undefined) return tell(SAYS.no_code);
  the<HTMLTextAreaElement>("text").value = text;
  await checked(text);
}

async function newer(file: Blob): Promise<void> {
  if (!list) return;
  const other = await accepted(await file.text(), list);
  if (!other) return tell(SAYS.list_foreign);
  if (other.madeAt <= list.madeAt) return tell(SAYS.list_older);
  list = other;
  about(other);
  await checked(the<HTMLTextAreaElement>("text").value);
  tell(SAYS.list_taken);
}

function camera(): void {
  const button = the<HTMLButtonElement>("camera");
  const view = the<HTMLVideoElement>("view");
  let stop: (() => void) | undefined;
  const over = () => {
    stop?.();
    stop = undefined;
    view.hidden = true;
    button.replaceChildren(...saying("span", SAYS.camera).childNodes);
  };
  button.addEventListener("click", () => {
    if (stop) return over();
    the("told").replaceChildren();
    view.hidden = false;
    // Until the question for the camera is answered, another press would open it a second time.
    button.disabled = true;
    const seen = (text: string) => {
      over();
      the<HTMLTextAreaElement>("text").value = text;
      void checked(text);
    };
    watch(view, seen)
      .then(
        (stops) => {
          stop = stops;
          button.replaceChildren(...saying("span", SAYS.stop).childNodes);
        },
        () => {
          over();
          tell(SAYS.no_camera);
        },
      )
      .finally(() => (button.disabled = false));
  });
}

function chosen(id: string, take: (file: File) => Promise<void>): void {
  const field = the<HTMLInputElement>(id);
  field.addEventListener("change", () => {
    const file = field.files?.[0];
    field.value = "";
    if (file) void take(file);
  });
}

if (list) about(list);
else tell(SAYS.no_list);
camera();
chosen("picture", picture);
chosen("newer", newer);
const text = the<HTMLTextAreaElement>("text");
text.addEventListener("input", () => void checked(text.value));
document.addEventListener("paste", (event) => {
  const file = event.clipboardData?.files[0];
  if (file) void picture(file);
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void (file.type.startsWith("image/") ? picture(file) : newer(file));
});
void way().then((found) => {
  document.documentElement.dataset.ready = found;
});
