/** Name of a text box, above it; pressing it goes into the box. */
export const Label = ({ for: id, children }: { for: string; children: string }) => (
  <label htmlFor={id} className="words words-body tone-ink bold" data-t="body">
    {children}
  </label>
);
