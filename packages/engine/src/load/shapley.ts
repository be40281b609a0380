/**
 * Exact Shapley values of a game: each player's mean contribution over all orders of joining, 2ⁿ evaluations. They add
 * up to the value of all players less the value of none.
 *
 * @param players number of players, at most 16
 * @param value worth of a coalition, given as a bit mask of the players in it
 */
export function shapleyValues(players: number, value: (coalition: number) => number): readonly number[] {
  const coalitions = 2 ** players;
  const worth = Float64Array.from({ length: coalitions }, (_, coalition) => value(coalition));
  const weights = orderWeights(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let coalition = 0; coalition < coalitions; coalition++) {
      if (coalition & bit) continue;
      sum += weights[size(coalition)]! * (worth[coalition | bit]! - worth[coalition]!);
    }
    return sum;
  });
}

/** Share of the orders in which exactly a given coalition of k is present: k!·(n − k − 1)!/n!. */
function orderWeights(players: number): readonly number[] {
  return Array.from({ length: players }, (_, k) => {
    let ways = 1;
    for (let i = 1; i <= k; i++) ways *= (players - i) / i;
    return 1 / (players * ways);
  });
}

function size(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
