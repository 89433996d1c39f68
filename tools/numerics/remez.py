"""Minimax (Remez exchange) polynomials with a weight, in mpmath."""
from mpmath import mp, mpf, matrix, lu_solve, cos, pi

mp.prec = 240


def remez(f, weight, degree, lo, hi, rounds=12, grid=2000):
    """Coefficients c[0..degree] that minimise max |weight(x) (f(x) - p(x))| on [lo, hi]."""
    n = degree + 2
    mid, half = (hi + lo) / 2, (hi - lo) / 2
    nodes = [mid - half * cos(pi * i / (n - 1)) for i in range(n)]
    xs = [mid - half * cos(pi * i / grid) for i in range(grid + 1)]
    fx = [f(x) for x in xs]
    wx = [weight(x) for x in xs]
    for _ in range(rounds):
        a = matrix(n, n)
        b = matrix(n, 1)
        for i, x in enumerate(nodes):
            for j in range(degree + 1):
                a[i, j] = x**j
            a[i, degree + 1] = (-1) ** i / weight(x)
            b[i] = f(x)
        c = lu_solve(a, b)
        coeffs = [c[j] for j in range(degree + 1)]
        errors = [w * (y - poly(coeffs, x)) for x, y, w in zip(xs, fx, wx)]
        nodes, peak = exchange(xs, errors, n)
        if peak - abs(c[degree + 1]) < abs(c[degree + 1]) * mpf("0.001"):
            break
    return coeffs, peak


def poly(coeffs, x):
    total = mpf(0)
    for c in reversed(coeffs):
        total = total * x + c
    return total


def exchange(xs, errors, n):
    """One extremum for each run of equal sign; the n neighbouring ones that hold the largest."""
    runs = []
    for x, e in zip(xs, errors):
        if runs and (runs[-1][1] >= 0) == (e >= 0):
            if abs(e) > abs(runs[-1][1]):
                runs[-1] = (x, e)
        else:
            runs.append((x, e))
    while len(runs) > n:
        runs.pop(0 if abs(runs[0][1]) < abs(runs[-1][1]) else -1)
    if len(runs) < n:
        raise ValueError(f"only {len(runs)} alternations of {n}")
    return [x for x, _ in runs], max(abs(e) for _, e in runs)
