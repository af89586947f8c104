/**
 * Lets requests that wait at the same moment share one query or one transaction: while one runs, the next
 * ones collect. Nothing is kept between runs, so every answer is as fresh as if it had been asked alone.
 */
export class Gather<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private running = false;

  /**
   * @param ask answers each question, in their order; where it fails, all who shared it fail, and where one
   * answer is a promise only the one who asked waits for it
   * @param most questions in one run
   */
  constructor(
    private readonly ask: (questions: Question[]) => Promise<readonly (Answer | Promise<Answer>)[]>,
    private readonly most = 100,
  ) {}

  of(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.running) return;
      this.running = true;
      // Requests that arrived together are read one after another before this turn of the event loop ends.
      setImmediate(() => this.run());
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const together = this.waiting.splice(0, this.most);
      try {
        const answers = await this.ask(together.map(({ question }) => question));
        together.forEach(({ resolve }, index) => {
          resolve(answers[index] as Answer);
        });
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.running = false;
  }
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}
