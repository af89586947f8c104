/** What the content check finds. */
export interface Finding {
  suggest: 'pass' | 'review' | 'risky';
  label: number;
}

/** Words that make a text suspicious; ordinary ones by nobody's accident. */
export class WordList {
  risky: readonly string[] = ['测试违规'];
  review: readonly string[] = ['测试复审'];

  judge(text: string): Finding {
    if (this.hasRisky(text)) return { suggest: 'risky', label: 20006 };
    if (this.review.some(word => text.includes(word))) return { suggest: 'review', label: 21000 };
    return { suggest: 'pass', label: 100 };
  }

  hasRisky(text: string): boolean {
    return this.risky.some(word => text.includes(word));
  }
}
