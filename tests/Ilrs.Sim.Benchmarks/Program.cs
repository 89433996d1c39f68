using BenchmarkDotNet.Running;
using Ilrs.Sim.Benchmarks.Budgets;

if (args is ["budgets", .. var options])
{
    return BudgetReport.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
