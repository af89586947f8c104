/**
 * Compares what people were told with what is written. Throws on an oversell, a person who is there twice or not at
 * all, and a queue out of order.
 * @param acks { memberId, sentAt, answeredAt, view } of every answer, also of second taps
 */
export async function expectTrue(connection, { activityId, capacity, people, acks }) {
  const [[plan]] = await connection.query('SELECT * FROM signup_plans WHERE activityId = ?', [activityId]);
  const [rows] = await connection.query(
    'SELECT id, memberId, state, ticket FROM signups WHERE activityId = ? ORDER BY ticket, id',
    [activityId],
  );
  const seats = Math.min(capacity, people);
  expectEqual('people', rows.length, people);
  expectEqual('seats taken', [plan.taken, plan.waiting, plan.lastTicket], [seats, people - seats, people]);
  for (const [index, { ticket, state }] of rows.entries())
    expectEqual('ticket and state', [ticket, state], [index + 1, index < seats ? 'confirmed' : 'waiting']);

  const byMember = new Map(rows.map(row => [row.memberId, row]));
  for (const { memberId, view } of acks) {
    const row = byMember.get(memberId);
    expectEqual('answer', [view.id, view.state], [row?.id, row?.state]);
    if (view.state === 'waiting') expectEqual('ahead', view.ahead, row.ticket - seats - 1);
  }
  expectEqual('people answered', new Set(acks.map(({ memberId }) => memberId)).size, people);
  expectInOrder(acks, byMember);
}

/** Whoever was answered before somebody else asked stands before them. */
function expectInOrder(acks, byMember) {
  const asked = [...acks].sort((a, b) => a.sentAt - b.sentAt);
  const answered = [...acks].sort((a, b) => a.answeredAt - b.answeredAt);
  const firstAsked = new Map();
  for (const { memberId, sentAt } of asked) if (!firstAsked.has(memberId)) firstAsked.set(memberId, sentAt);
  let highest = 0;
  let next = 0;
  for (const { memberId, sentAt } of asked) {
    if (firstAsked.get(memberId) !== sentAt) continue;
    for (; next < answered.length && answered[next].answeredAt < sentAt; next++)
      highest = Math.max(highest, byMember.get(answered[next].memberId).ticket);
    const { ticket } = byMember.get(memberId);
    if (ticket < highest) throw new Error(`ticket ${ticket} was given after ${highest} had been answered`);
  }
}

function expectEqual(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}
