import type { CivicKpiElement } from 'civic-metrics';
import type {} from 'civic-metrics/react';
import { useRef, useState } from 'react';

/** A card whose metric the reader chooses. */
export function MetricCard() {
  const card = useRef<CivicKpiElement>(null);
  const [metric, setMetric] = useState('covid.cases');
  const [noChange, setNoChange] = useState(false);
  const [running, setRunning] = useState(false);
  const [heard, setHeard] = useState('');
  return (
    <>
      <select name="metric" value={metric} onChange={({ target }) => setMetric(target.value)}>
        <option value="covid.cases">Cases</option>
        <option value="hospital.census">In hospital</option>
      </select>
      <input
        name="no-change"
        type="checkbox"
        checked={noChange}
        onChange={({ target }) => setNoChange(target.checked)}
      />
      <input
        name="running"
        type="checkbox"
        checked={running}
        onChange={({ target }) => setRunning(target.checked)}
      />
      <button onClick={() => void card.current?.refresh()}>Ask again</button>
      <civic-kpi
        ref={card}
        metric={metric}
        loading="eager"
        refresh={3600}
        noChange={noChange}
        include-running={running}
        oncivic-load={({ data }) => setHeard(data.metric.title)}
      >
        The county’s page has the figures.
      </civic-kpi>
      <output>{heard}</output>
    </>
  );
}
