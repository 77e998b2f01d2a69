import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import { useEffect, useRef } from "react";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

export interface BarChartProps {
  title: string;
  labels: string[];
  values: number[];
}

export function BarChart({ title, labels, values }: BarChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const chart = new Chart(canvas.current!, {
      type: "bar",
      data: { labels, datasets: [{ label: title, data: values, backgroundColor: "#1677ff", maxBarThickness: 56 }] },
      options: { animation: false, maintainAspectRatio: false },
    });
    return () => chart.destroy();
  }, [title, labels, values]);
  return (
    <div className="chart">
      <canvas ref={canvas} role="img" aria-label={title} />
    </div>
  );
}
