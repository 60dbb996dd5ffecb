/** A way out that the page offers: of which schedule, for which task, the how many of its ways. */
export interface WayOutOffer {
  readonly made: string;
  readonly task: string;
  readonly way: number;
}

/** An offer as the page hands it back. */
export const writeOffer = ({ made, task, way }: WayOutOffer): string => `${made} ${task} ${way}`;

/** What was handed back, or null where it is no offer of ours. */
export const readOffer = (text: string): WayOutOffer | null => {
  const [made, task, way, more] = text.split(' ');
  if (made === undefined || task === undefined || way === undefined || more !== undefined || !/^\d+$/.test(way))
    return null;
  return { made, task, way: Number(way) };
};
