/** Something in a cell that a person must look at. */
export interface Problem {
  readonly code: string;
  /** What is wrong and what to do, without row and column. */
  readonly text: string;
  /** Whether the organizer may take the row as it can be stored, without the value in question. */
  readonly acceptable: boolean;
}

/** A cell's value as it will be stored. */
export interface Normal<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
  /** Where what is stored says something else than the cell; a change of width or spaces is not worth a remark. */
  readonly remarks: readonly string[];
}

export const clean = <T>(value: T, remarks: readonly string[] = []): Normal<T> => ({
  value,
  problems: [],
  remarks,
});

export const problem = (code: string, text: string, acceptable: boolean): Problem => ({
  code,
  text,
  acceptable,
});

export const withProblem = <T>(value: T, ...problems: Problem[]): Normal<T> => ({
  value,
  problems,
  remarks: [],
});
