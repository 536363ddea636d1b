import { Component, CUSTOM_ELEMENTS_SCHEMA, signal, viewChild, type ElementRef } from '@angular/core';
import type { CivicKpiElement, MetricLoadEvent } from 'civic-metrics';

/** A card whose metric the reader chooses. */
@Component({
  selector: 'metric-card',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <select #choice name="metric" (change)="metric.set(choice.value)">
      <option value="covid.cases">Cases</option>
      <option value="hospital.census">In hospital</option>
    </select>
    <input #without name="no-change" type="checkbox" (change)="noChange.set(without.checked)" />
    <input #partial name="running" type="checkbox" (change)="running.set(partial.checked)" />
    <button (click)="card().nativeElement.refresh()">Ask again</button>
    <civic-kpi
      #element
      [metric]="metric()"
      loading="eager"
      [refresh]="3600"
      [noChange]="noChange()"
      [attr.include-running]="running()"
      (civic-load)="hear($event)"
    >
      The county’s page has the figures.
    </civic-kpi>
    <output>{{ heard() }}</output>
  `,
})
export class MetricCard {
  readonly card = viewChild.required<ElementRef<CivicKpiElement>>('element');
  readonly metric = signal('covid.cases');
  readonly noChange = signal(false);
  readonly running = signal(false);
  readonly heard = signal('');

  hear({ data }: MetricLoadEvent): void {
    this.heard.set(data.metric.title);
  }
}
