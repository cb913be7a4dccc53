// A week of chats for the planner's page: what came, what was forecast and whom it needs.
const HUMP = (hour) => Math.exp(-(((hour - 10.2) / 1.8) ** 2)) + 0.8 * Math.exp(-(((hour - 15.6) / 2.1) ** 2));
const HEAD = { id: '00000000-0000-7000-8000-000000000801', queueId: 'pagamenti', medium: 'chat', grain: 30, weeks: 12, method: 'same-weekday-mean' };

const daysFrom = (from, to) => {
  const days = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** In winter midnight in Rome is at eleven in the evening of the day before. */
const halves = (date, tell) => Array.from({ length: 48 }, (_, half) => {
  const start = new Date(Date.parse(`${date}T00:00:00+01:00`) + half * 1_800_000).toISOString();
  const hour = half / 2;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const mean = hour < 8 || hour >= 19 || weekday % 6 === 0 ? 0 : 13 * (weekday === 1 ? 1.25 : 1) * (0.12 + HUMP(hour));
  return tell(start, mean, half);
});

export const historyOf = (query) => daysFrom(query.get('from'), query.get('to')).map((date) => ({
  date,
  intervals: halves(date, (start, mean, half) => ({ start, offered: Math.round(mean * (1 + 0.25 * Math.sin(half * 7))), handled: Math.round(mean), abandoned: 0, handleSeconds: 340 * Math.round(mean), imported: false })),
}));

const span = (now) => {
  const from = new Date(now - 3 * 86_400_000).toISOString().slice(0, 10);
  return { from, to: new Date(now + 10 * 86_400_000).toISOString().slice(0, 10) };
};

export const headsOf = (now) => [{ ...HEAD, ...span(now), madeAt: new Date(now - 3_600_000).toISOString() }];

export const forecastOf = (now) => ({
  ...headsOf(now)[0],
  bandPercent: 80,
  days: daysFrom(span(now).from, span(now).to).map((date) => ({
    date,
    special: false,
    restsOn: [7, 14, 21, 28].map((ago) => new Date(Date.parse(`${date}T12:00:00Z`) - ago * 86_400_000).toISOString().slice(0, 10)),
    intervals: halves(date, (start, mean) => ({ start, offered: mean, low: Math.max(0, mean - 1.4 * Math.sqrt(mean)), high: mean + 1.4 * Math.sqrt(mean), handleSeconds: 338, observations: 4 })),
  })),
});

export const requirementOf = (now) => ({
  id: '00000000-0000-7000-8000-000000000802', forecastId: HEAD.id, serviceLevel: { percent: 80, seconds: 20 },
  shrinkagePercent: 30, maxOccupancyPercent: 90, concurrency: 2, setAt: new Date(now).toISOString(),
  days: daysFrom(span(now).from, span(now).to).map((date) => ({
    date,
    intervals: halves(date, (start, mean) => {
      const load = (mean * 338) / 1_800;
      const people = mean === 0 ? 0 : Math.ceil(load / 2 + 1.2);
      const trial = (some) => ({ people: some, servicePercent: some < people ? 71.4 : 86.2, answerSeconds: some < people ? 24 : 9.1, occupancyPercent: (100 * load) / (2 * some) });
      return {
        start, people, scheduled: Math.ceil(people / 0.7), formula: 'erlang-c',
        ...(people === 0 ? { occupancyPercent: 0 } : { serviceLevelPercent: 86.2, answerSeconds: 9.1, occupancyPercent: trial(people).occupancyPercent }),
        why: { offered: mean, handleSeconds: 338, loadErlang: load, tried: people === 0 ? [] : [people - 1, people].filter((some) => some > 0).map(trial) },
      };
    }),
  })),
});
