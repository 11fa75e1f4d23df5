/** What is used of ml-matrix: types do not wait for the packages of this folder to be installed. */
declare module 'ml-matrix' {
  export class Matrix {
    constructor(rows: readonly Float64Array[]);
    to1DArray(): number[];
    max(): number;
    min(): number;
    get(row: number, column: number): number;
    set(row: number, column: number, value: number): this;
    getColumn(column: number): number[];
    /** Changes the matrix itself. */
    div(divisor: number): this;
    /** Calls back for each place. */
    apply(callback: (row: number, column: number) => void): this;
  }
  export class EigenvalueDecomposition {
    constructor(matrix: Matrix, options: { assumeSymmetric: boolean });
    readonly realEigenvalues: number[];
    readonly eigenvectorMatrix: Matrix;
  }
}
