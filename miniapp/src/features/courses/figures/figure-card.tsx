import './figures.scss';
import { useAction } from '../../../hooks/use-action';
import { saveFile } from '../../../platform/files';
import { BigButton, Buttons, Card, Failure, Fold, Table, View } from '../../../ui';
import { Chart } from './chart';
import type { ChartSpec } from './chart.types';
import { csvOf } from './figures.rules';
import { pictureOf } from './picture';
import { canSaveTable } from './saving';
import { words } from './words';

/** One chart: a sentence, the picture, its numbers as a table behind a tap, and both as files. */
export function FigureCard({ of: spec }: { of: ChartSpec }) {
  const png = useAction(async () => {
    if (pictureOf) await saveFile({ name: `${spec.name}.png`, content: await pictureOf(spec) });
  });
  const csv = useAction(() => saveFile({ name: `${spec.name}.csv`, content: csvOf(spec.table) }));
  return (
    <View className={spec.wide ? 'figure-wide' : ''}>
      <Card title={spec.title} hint={spec.what}>
        <Chart of={spec} />
        <Fold title={words.numbers}>
          <Numbers of={spec} />
        </Fold>
        <Buttons row>
          {pictureOf && (
            <BigButton
              narrow
              kind="secondary"
              icon="save"
              label={words.png}
              pending={png.pending}
              onTap={png.run}
            />
          )}
          {canSaveTable && (
            <BigButton
              narrow
              kind="secondary"
              icon="save"
              label={words.csv}
              pending={csv.pending}
              onTap={csv.run}
            />
          )}
        </Buttons>
        <Failure of={png} />
        <Failure of={csv} />
      </Card>
    </View>
  );
}

/** The numbers of a chart, the first column naming the row. */
function Numbers({ of: { what, table } }: { of: ChartSpec }) {
  const [head = [], ...rows] = table;
  return (
    <Table<readonly (string | number)[]>
      label={what}
      rows={rows}
      keyOf={row => String(row[0])}
      columns={head.map((title, column) => ({
        title: String(title),
        of: row => row[column],
        figures: column > 0,
        names: column === 0,
      }))}
    />
  );
}
