// Compiled by TypeScript and AssemblyScript: typed classes, plain loops, no closures, unions, destructuring or JSON.
import { readDecimal } from './decimal.ts';
import { digits, parts } from './escaping.ts';
import { numbers } from './payload.ts';

/** A lead time or a date further off than this is a slip of the keyboard; it also ends every walk over the calendar. */
const FURTHEST_DAYS: i32 = 3660;

/** What holds for all pieces of the shop on a day: shop metafield `$app:bespoke.workshop`, format in app/options/README.md. */
export class Workshop {
  /** Days since 1970-01-01 in the shop's time; 0 = unknown, then dates are not checked against it. */
  today: i32 = 0;
  /** 't' transform, 'n' nested lines, 'x' unknown: nothing charges for options. */
  route: string = 't';
  /** Pure metals by name and their price, minor units of the shop's currency a gram. */
  metal: string[] = [];
  spotMinor: f64[] = [];
  /** Bit 0 = Sunday. */
  closedWeekdays: i32 = 0;
  closedDays: f64[] = [];
  /** "set key;slot.choice=left;…" of each set whose stock is counted. */
  stock: string[] = [];
  /** "variant id=minor units" of the surcharge product, the dearest first; nested lines only. */
  surcharges: string[] = [];
}

/** Reads the workshop of a day. Never throws; what it cannot read counts as not said. */
export function readWorkshop(text: string, today: i32): Workshop {
  const workshop = new Workshop();
  workshop.today = today;
  const lines = parts(text.replaceAll('\r', ''), 10);
  for (let i: i32 = 0; i < lines.length; i++) {
    const given = parts(lines[i], 59);
    const letter = given[0];
    if (letter === 'r' && given.length > 1) workshop.route = given[1];
    else if (letter === 'd' && given.length > 1) {
      workshop.closedWeekdays = Math.min(127, Math.max(0, digits(given[1]))) as i32;
      if (given.length > 2 && given[2] !== '') workshop.closedDays = numbers(given[2]);
    } else if (letter === 'k') workshop.stock.push(lines[i].substring(2));
    else if (letter === 'n') workshop.surcharges = given.slice(1);
    else if (letter === 's')
      for (let p: i32 = 1; p < given.length; p++) {
        const at = given[p].indexOf('=');
        workshop.metal.push(given[p].substring(0, at));
        workshop.spotMinor.push(readDecimal(given[p].substring(at + 1)));
      }
  }
  return workshop;
}

/** Whether the workshop works on a day. 1970-01-01 was a Thursday. */
export function isOpen(workshop: Workshop, day: i32): boolean {
  return ((workshop.closedWeekdays >> ((day + 4) % 7)) & 1) === 0 && !workshop.closedDays.includes(day);
}

/** The day on which so many working days are done, the first being the next open day after `from`; of none: the first open day from `from` on. */
export function readyDay(workshop: Workshop, from: i32, workingDays: f64): i32 {
  let day = from;
  let left = workingDays > 0 ? workingDays : 0;
  for (let walked: i32 = 0; walked < FURTHEST_DAYS; walked++) {
    if (walked > 0 && isOpen(workshop, day)) left--;
    if (left <= 0 && isOpen(workshop, day)) break;
    day++;
  }
  return day;
}

/** How many of a choice (its place from 1) are left; -1 when it is not counted. */
export function stockLeft(workshop: Workshop, key: string, slot: i32, place: i32): f64 {
  for (let i: i32 = 0; i < workshop.stock.length; i++) {
    const entries = workshop.stock[i].split(';');
    if (entries[0] !== key) continue;
    const name = slot.toString() + '.' + place.toString() + '=';
    for (let e: i32 = 1; e < entries.length; e++)
      if (entries[e].startsWith(name)) return digits(entries[e].substring(name.length));
  }
  return -1;
}
