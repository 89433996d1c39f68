using BenchmarkDotNet.Running;
using Ilrs.Sim.Benchmarks.Budgets;

if (args is ["budgets", ..])
{
    return BudgetReport.Run(args is [_, "quick"]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
