import type { CivicKpiElement } from 'civic-metrics';
import type {} from 'civic-metrics/solid';
import { createSignal } from 'solid-js';

/** A card whose metric the reader chooses. */
export function MetricCard() {
  let card: CivicKpiElement | undefined;
  const [metric, setMetric] = createSignal('covid.cases');
  const [noChange, setNoChange] = createSignal(false);
  const [running, setRunning] = createSignal(false);
  const [heard, setHeard] = createSignal('');
  return (
    <>
      <select name="metric" onChange={({ target }) => setMetric(target.value)}>
        <option value="covid.cases">Cases</option>
        <option value="hospital.census">In hospital</option>
      </select>
      <input name="no-change" type="checkbox" onChange={({ target }) => setNoChange(target.checked)} />
      <input name="running" type="checkbox" onChange={({ target }) => setRunning(target.checked)} />
      <button onClick={() => void card?.refresh()}>Ask again</button>
      <civic-kpi
        ref={card}
        metric={metric()}
        loading="eager"
        refresh={3600}
        prop:noChange={noChange()}
        attr:include-running={running()}
        on:civic-load={({ data }) => setHeard(data.metric.title)}
      >
        The county’s page has the figures.
      </civic-kpi>
      <output>{heard()}</output>
    </>
  );
}
