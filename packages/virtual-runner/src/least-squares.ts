/** Sums of a linear least-squares problem: add rows, then solve. */
export interface NormalEquations {
  /** Adds one weighted equation: row · x = value. */
  add(row: Float64Array, value: number, weight: number): void;
  /** @throws Error when the equations do not determine x */
  solve(): Float64Array;
}

/** Dense normal equations of `size` unknowns, solved by Cholesky's method. */
export function normalEquations(size: number): NormalEquations {
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  return {
    add(row, value, weight) {
      const square = weight * weight;
      for (let i = 0; i < size; i++) {
        const factor = row[i]! * square;
        if (factor === 0) continue;
        right[i]! += factor * value;
        for (let j = 0; j <= i; j++) matrix[i * size + j]! += factor * row[j]!;
      }
    },
    solve: () => substitute(factorise(matrix.slice(), size), right, size),
  };
}

function factorise(a: Float64Array, n: number): Float64Array {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      if (i === j && sum <= 0) throw new Error('The motion is not determined by its targets.');
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / a[j * n + j]!;
    }
  }
  return a;
}

function substitute(l: Float64Array, right: Float64Array, n: number): Float64Array {
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}
