/** Turns sets of points into others as well as a rotation can, one after the other without new memory. */
export class RotationFit {
  /** Matrix of the last fit, row by row; unchanged by points that do not fix one. */
  readonly rotation = new Float64Array(9);
  readonly #horn = new Float64Array(16);
  readonly #quaternion = new Float64Array(4);

  /**
   * The rotation that best turns one set of points into another (least squares; Kabsch's problem), both given relative
   * to their centroids, by the quaternion that belongs to the largest eigenvalue of Horn's matrix (Horn 1987, J Opt Soc
   * Am A 4:629), found by Newton's method from its upper bound (Theobald 2005, Acta Cryst A 61:478).
   *
   * @param from points × (x, y, z), flat
   * @param to as `from`; only its first `count` points are used
   * @returns RMS distance that remains; NaN when the points do not fix a rotation (fewer than three, or on one line).
   */
  fit(from: Float64Array, to: Float64Array, count: number): number {
    if (count < 3) return Number.NaN;
    const n = this.#horn;
    const size = writeHorn(from, to, count, n);
    const largest = largestEigenvalue(n, size / 2);
    if (!writeEigenvector(n, largest, size, this.#quaternion)) return Number.NaN;
    writeMatrix(this.#quaternion, this.rotation);
    return Math.sqrt(Math.max(0, size - 2 * largest) / count);
  }
}

/** Writes Horn's matrix of two sets of points, 4 × 4. @returns sum of the squares of all coordinates */
function writeHorn(from: Float64Array, to: Float64Array, count: number, n: Float64Array): number {
  let xx = 0;
  let xy = 0;
  let xz = 0;
  let yx = 0;
  let yy = 0;
  let yz = 0;
  let zx = 0;
  let zy = 0;
  let zz = 0;
  let size = 0;
  for (let i = 0; i < count * 3; i += 3) {
    const ax = from[i]!;
    const ay = from[i + 1]!;
    const az = from[i + 2]!;
    const bx = to[i]!;
    const by = to[i + 1]!;
    const bz = to[i + 2]!;
    xx += ax * bx;
    xy += ax * by;
    xz += ax * bz;
    yx += ay * bx;
    yy += ay * by;
    yz += ay * bz;
    zx += az * bx;
    zy += az * by;
    zz += az * bz;
    size += ax * ax + ay * ay + az * az + bx * bx + by * by + bz * bz;
  }
  n[0] = xx + yy + zz;
  n[1] = n[4] = yz - zy;
  n[2] = n[8] = zx - xz;
  n[3] = n[12] = xy - yx;
  n[5] = xx - yy - zz;
  n[6] = n[9] = xy + yx;
  n[7] = n[13] = zx + xz;
  n[10] = yy - xx - zz;
  n[11] = n[14] = yz + zy;
  n[15] = zz - xx - yy;
  return size;
}

/** Largest root of the characteristic polynomial of a symmetric 4 × 4 matrix without trace. */
function largestEigenvalue(n: Float64Array, bound: number): number {
  let squares = 0;
  for (let i = 0; i < 16; i++) squares += n[i]! * n[i]!;
  const c2 = -squares / 2;
  const c1 = -(minor(n, 0, 0) + minor(n, 1, 1) + minor(n, 2, 2) + minor(n, 3, 3));
  const c0 = determinant(n);
  let root = bound;
  for (let i = 0; i < 50; i++) {
    const square = root * root;
    const slope = 4 * square * root + 2 * c2 * root + c1;
    const step = (square * square + c2 * square + c1 * root + c0) / slope;
    if (!(Math.abs(step) > 1e-12 * bound)) break;
    root -= step;
  }
  return root;
}

/** Writes the eigenvector of `value` to `q`; false when no direction stands out. `n` is spent. */
function writeEigenvector(n: Float64Array, value: number, size: number, q: Float64Array): boolean {
  for (let i = 0; i < 16; i += 5) n[i] = n[i]! - value;
  let best = 0;
  let most = 0;
  for (let i = 0; i < 4; i++) {
    const cofactor = Math.abs(minor(n, i, i));
    if (cofactor > most) {
      most = cofactor;
      best = i;
    }
  }
  // A second eigenvalue as large as the first leaves the turn about a line open.
  if (!(most > 1e-9 * size * size * size)) return false;
  let norm = 0;
  for (let j = 0; j < 4; j++) {
    q[j] = minor(n, best, j) * ((best + j) % 2 === 0 ? 1 : -1);
    norm += q[j]! * q[j]!;
  }
  norm = Math.sqrt(norm);
  for (let j = 0; j < 4; j++) q[j] = q[j]! / norm;
  return true;
}

/** Writes a unit quaternion's rotation matrix. */
function writeMatrix(q: Float64Array, r: Float64Array): void {
  const w = q[0]!;
  const x = q[1]!;
  const y = q[2]!;
  const z = q[3]!;
  r[0] = w * w + x * x - y * y - z * z;
  r[1] = 2 * (x * y - w * z);
  r[2] = 2 * (x * z + w * y);
  r[3] = 2 * (x * y + w * z);
  r[4] = w * w - x * x + y * y - z * z;
  r[5] = 2 * (y * z - w * x);
  r[6] = 2 * (x * z - w * y);
  r[7] = 2 * (y * z + w * x);
  r[8] = w * w - x * x - y * y + z * z;
}

/** Determinant of the 3 × 3 matrix left when a row and a column of a 4 × 4 one are struck out. */
function minor(n: Float64Array, row: number, column: number): number {
  const a = 4 * (row > 0 ? 0 : 1);
  const b = 4 * (row > 1 ? 1 : 2);
  const c = 4 * (row > 2 ? 2 : 3);
  const i = column > 0 ? 0 : 1;
  const j = column > 1 ? 1 : 2;
  const k = column > 2 ? 2 : 3;
  return (
    n[a + i]! * (n[b + j]! * n[c + k]! - n[b + k]! * n[c + j]!) -
    n[a + j]! * (n[b + i]! * n[c + k]! - n[b + k]! * n[c + i]!) +
    n[a + k]! * (n[b + i]! * n[c + j]! - n[b + j]! * n[c + i]!)
  );
}

function determinant(n: Float64Array): number {
  return n[0]! * minor(n, 0, 0) - n[1]! * minor(n, 0, 1) + n[2]! * minor(n, 0, 2) - n[3]! * minor(n, 0, 3);
}
