import { Component } from '@angular/core';

/** Without CUSTOM_ELEMENTS_SCHEMA Angular knows no element but HTML's, and refuses the line that says "wrong". */
@Component({
  selector: 'metric-mistake',
  template: `
    <p>right</p>
    <civic-kpi metric="census">wrong</civic-kpi>
  `,
})
export class MetricMistake {}
