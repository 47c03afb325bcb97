/**
 * The Vietnamese lunar calendar from the positions of moon and sun, after Jean Meeus, "Astronomical Algorithms" (1998),
 * in the short form of Hồ Ngọc Đức (UTC+7). Only for checking the table of the product.
 */
const ZONE = 7;
const { PI, sin, floor } = Math;

function newMoon(k: number): number {
  const t = k / 1236.85;
  const rad = PI / 180;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t ** 2) * rad);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3) * rad;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3) * rad;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3) * rad;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const deltaT = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return floor(mean + correction - deltaT + 0.5 + ZONE / 24);
}

/** The twelfth of the zodiac in which the sun stands at midnight of a Julian day. */
function sunSector(day: number): number {
  const t = (day - 0.5 - ZONE / 24 - 2451545) / 36525;
  const rad = PI / 180;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * rad;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2 + centre;
  return floor((((longitude % 360) + 360) % 360) / 30);
}

const toJulian = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 2440588;

/** The Julian day on which the eleventh lunar month of a year begins: the one with the winter solstice. */
function eleventhMonth(year: number): number {
  const k = floor((toJulian(year, 12, 31) - 2415021) / 29.530588853);
  const start = newMoon(k);
  return sunSector(start) >= 9 ? newMoon(k - 1) : start;
}

/** Months after the eleventh until the leap month: the first that the sun does not leave its sector in. */
function leapOffset(eleventh: number): number {
  const k = floor((eleventh - 2415021.076998695) / 29.530588853 + 0.5);
  let at = 1;
  let last: number;
  let sector = sunSector(newMoon(k + at));
  do {
    last = sector;
    at++;
    sector = sunSector(newMoon(k + at));
  } while (sector !== last && at < 14);
  return at - 1;
}

/** A lunar day (not of a leap month) as ISO day. */
export function lunarToSolar({ day, month, year }: { day: number; month: number; year: number }): string {
  const before = eleventhMonth(month < 11 ? year - 1 : year);
  const after = eleventhMonth(month < 11 ? year : year + 1);
  const k = floor(0.5 + (before - 2415021.076998695) / 29.530588853);
  let offset = (month - 11 + 12) % 12;
  if (after - before > 365 && offset >= leapOffset(before)) offset++;
  return new Date((newMoon(k + offset) + day - 1 - 2440588) * 86_400_000).toISOString().slice(0, 10);
}
