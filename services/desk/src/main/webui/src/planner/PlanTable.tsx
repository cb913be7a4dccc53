import { timeOfDay } from '../clock/clock';
import { DataTable, type Column } from '../shell/DataTable';
import { useWords } from '../words/Words';
import { useNumbers } from './numbers';
import type { Slot } from './plan';

interface Props {
  slots: readonly Slot[];
  zone: string | undefined;
  week: boolean;
  file: string;
  open: (slot: Slot) => void;
  chosen: string | undefined;
}

/** One row an interval: what came, what is expected, whom it needs; a row opens to why. */
export function PlanTable({ slots, zone, week, file, open, chosen }: Props) {
  const { say, sayIfKnown, locale } = useWords();
  const { count, whole, share, seconds } = useNumbers();
  const columns: Column<Slot>[] = [
    {
      id: 'start',
      head: say('figures.col.hour'),
      value: (slot) => slot.start,
      cell: (slot) => (
        <time dateTime={slot.start} className="figures">
          {week ? `${slot.date.slice(8)}.${slot.date.slice(5, 7)} ` : ''}
          {timeOfDay(slot.start, locale, zone)}
        </time>
      ),
    },
    { id: 'came', head: say('plan.came'), right: true, value: (slot) => slot.happened?.offered, cell: (slot) => (slot.happened ? whole(slot.happened.offered) : '–') },
    { id: 'expected', head: say('plan.expected'), right: true, value: (slot) => slot.expected?.offered, cell: (slot) => (slot.expected ? count(slot.expected.offered) : '–') },
    {
      id: 'low',
      head: say('plan.col.band'),
      right: true,
      value: (slot) => slot.expected?.low,
      cell: (slot) => (slot.expected ? `${count(slot.expected.low)}–${count(slot.expected.high)}` : '–'),
    },
    { id: 'high', head: '', fileOnly: true, value: (slot) => slot.expected?.high },
    { id: 'handle-seconds', head: say('plan.col.handle'), right: true, value: (slot) => slot.expected?.handleSeconds, cell: (slot) => seconds(slot.expected?.handleSeconds) },
    { id: 'people', head: say('plan.people'), right: true, value: (slot) => slot.needed?.people, cell: (slot) => (slot.needed ? whole(slot.needed.people) : '–') },
    { id: 'scheduled', head: say('plan.scheduled'), right: true, value: (slot) => slot.needed?.scheduled, cell: (slot) => (slot.needed ? whole(slot.needed.scheduled) : '–') },
    { id: 'service-level', head: say('figures.col.service-level'), right: true, value: (slot) => slot.needed?.serviceLevelPercent, cell: (slot) => share(slot.needed?.serviceLevelPercent) },
    { id: 'occupancy', head: say('plan.col.occupancy'), right: true, value: (slot) => slot.needed?.occupancyPercent, cell: (slot) => share(slot.needed?.occupancyPercent) },
    { id: 'formula', head: say('plan.col.formula'), value: (slot) => slot.needed?.formula, cell: (slot) => (slot.needed ? sayIfKnown(`plan.formula.${slot.needed.formula}`, slot.needed.formula) : '–') },
  ];
  return <DataTable main label={say('plan.table')} className="pieces" file={file} columns={columns} rows={slots} keyOf={(slot) => slot.start} open={open} chosen={chosen ?? ''} />;
}
