/** The room of a row, in px. */
export interface Room {
  width: number;
  /** Between two pieces. */
  gap: number;
  /** What leads to the pieces out of sight takes so much, once there are any. */
  more: number;
}

/**
 * Which pieces of a row stand in it, by their places. When not all fit, those that must stay come first, then the
 * others in their order until one does not fit. Pieces that were never measured (0) take no room.
 */
export function fitting(
  widths: readonly number[],
  room: Room,
  stays: (place: number) => boolean = () => false,
): ReadonlySet<number> {
  const places = widths.map((_, place) => place);
  const taken = (place: number) => (widths[place] ?? 0) + room.gap;
  const whole = widths.reduce((sum, _, place) => sum + taken(place), -room.gap);
  if (whole <= room.width) return new Set(places);
  const firm = places.filter(stays);
  const inSight = new Set(firm);
  let left = room.width - room.more - firm.reduce((sum, place) => sum + taken(place), 0);
  for (const place of places.filter((one) => !inSight.has(one))) {
    left -= taken(place);
    if (left < 0) break;
    inSight.add(place);
  }
  return inSight;
}
