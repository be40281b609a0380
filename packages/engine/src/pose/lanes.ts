/**
 * Does the items in order, as many at once as there are lanes; each lane takes the next item when it is free. Results
 * keep the items' order. The first failure stops all lanes from taking more and is thrown when they are done.
 */
export async function inLanes<Lane, Item, Result>(
  lanes: readonly Lane[],
  items: readonly Item[],
  work: (lane: Lane, item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  let failure: { readonly reason: unknown } | null = null;
  async function run(lane: Lane): Promise<void> {
    while (next < items.length && failure === null) {
      const index = next++;
      try {
        results[index] = await work(lane, items[index]!);
      } catch (reason) {
        failure ??= { reason };
      }
    }
  }
  await Promise.all(lanes.map(run));
  if (failure !== null) throw (failure as { readonly reason: unknown }).reason;
  return results;
}
