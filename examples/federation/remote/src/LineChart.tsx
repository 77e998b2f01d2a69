import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from "chart.js";
import { useEffect, useRef } from "react";

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

export interface LineChartProps {
  title: string;
  labels: string[];
  values: number[];
}

export function LineChart({ title, labels, values }: LineChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const chart = new Chart(canvas.current!, {
      type: "line",
      data: { labels, datasets: [{ label: title, data: values, borderColor: "#1677ff", tension: 0.3 }] },
      options: { animation: false, maintainAspectRatio: false, plugins: { legend: { display: false } } },
    });
    return () => chart.destroy();
  }, [title, labels, values]);
  return (
    <div style={{ position: "relative", height: 180, margin: "16px 0" }}>
      <canvas ref={canvas} role="img" aria-label={title} />
    </div>
  );
}
