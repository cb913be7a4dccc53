import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useDesk } from '../session/Desk';
import { Failure } from '../shell/States';
import { useWords } from '../words/Words';
import type { WordKey } from '../words/it';
import { usualTarget } from './plan';
import type { ForecastHead } from './questions';

type Target = ReturnType<typeof usualTarget>;

const FIELDS: readonly { name: keyof Target; word: WordKey; min: number; max: number; step: number }[] = [
  { name: 'percent', word: 'plan.target.percent', min: 1, max: 99.9, step: 0.1 },
  { name: 'seconds', word: 'plan.target.seconds', min: 0, max: 604_800, step: 1 },
  { name: 'shrinkagePercent', word: 'plan.target.shrinkage', min: 0, max: 80, step: 0.1 },
  { name: 'concurrency', word: 'plan.target.concurrency', min: 1, max: 6, step: 1 },
];

/** Asks what the people must achieve, and sets the requirement of a forecast by it. */
export function TargetForm({ org, forecast, close }: { org: string; forecast: ForecastHead; close: () => void }) {
  const { api } = useDesk();
  const { say } = useWords();
  const queries = useQueryClient();
  const [target, setTarget] = useState<Target>(usualTarget(forecast.medium));
  const key = useRef(crypto.randomUUID());
  const { percent, seconds, ...rest } = target;
  const set = useMutation({
    mutationFn: () =>
      api.call(`/${org}/requirements`, {
        method: 'POST',
        key: `${key.current}-${Object.values(target).join('-')}`,
        body: { forecastId: forecast.id, serviceLevel: { percent, seconds }, ...rest },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', org, 'requirement', forecast.id] });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!set.isPending) set.mutate();
  };
  return (
    <Modal opened onClose={close} size={420} title={say('plan.target')} overlayProps={{ backgroundOpacity: 0.3 }} closeButtonProps={{ 'aria-label': say('app.close') }} transitionProps={{ duration: 0 }}>
      <form className="form" onSubmit={submit}>
        {FIELDS.map(({ name, word, ...limits }, index) => (
          <label key={name}>
            <span className="label">{say(word)}</span>
            <input
              className="field wide"
              type="number"
              required
              data-autofocus={index === 0 || undefined}
              {...limits}
              value={target[name]}
              onChange={(event) => setTarget({ ...target, [name]: event.target.valueAsNumber })}
            />
          </label>
        ))}
        {set.error && <Failure error={set.error} kept />}
        <div className="form-ways">
          <button type="submit" className="button strong" disabled={set.isPending}>{say('plan.target.set')}</button>
          <button type="button" className="button" onClick={close}>{say('app.cancel')}</button>
        </div>
      </form>
    </Modal>
  );
}
