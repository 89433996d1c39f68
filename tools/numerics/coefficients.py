"""Derives the polynomial coefficients and split constants of DeterministicMath. Run: python3 coefficients.py"""
from mpmath import mp, mpf, log, exp, sqrt, sin, cos, pi, atanh

from remez import remez


def show(title, coeffs, peak):
    print(f"{title}: minimax error {mp.nstr(peak, 3)}")
    for i, c in enumerate(coeffs):
        print(f"  c{i} = {float(c)!r}")


def splits(title, value, bits):
    """value as a sum of doubles: the first cut to `bits` bits where asked, the others rounded to nearest."""
    rest, parts = value, []
    for b in bits:
        if b is None:
            part = mpf(float(rest))
        else:
            e = int(mp.floor(mp.log(abs(rest), 2)))
            part = mp.floor(rest * mpf(2) ** (b - 1 - e)) / mpf(2) ** (b - 1 - e)
        parts.append(float(part))
        rest -= part
    print(f"{title}: " + ", ".join(repr(p) for p in parts))


half_ln2 = log(mpf(2)) / 2 * mpf("1.0001")
splits("ln 2 (32 bits + rest)", log(mpf(2)), [32, None])
splits("ln 2 (40 bits + 53 + rest)", log(mpf(2)), [40, None, None])
splits("pi/2", pi / 2, [None, None, None])
splits("1/ln 2", 1 / log(mpf(2)), [None])
splits("2/pi", 2 / pi, [None])
splits("2/3", mpf(2) / 3, [None, None])


def exp_tail(r):
    if abs(r) < mpf("1e-12"):
        return 1 / mpf(6) + r / 24
    return (exp(r) - 1 - r - r * r / 2) / r**3


show("exp: (e^r - 1 - r - r^2/2)/r^3", *remez(exp_tail, lambda r: abs(r) ** 3 + mpf("1e-12"), 8, -half_ln2, half_ln2))

smax2 = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf("1.001")


def log_tail(z):
    if z < mpf("1e-14"):
        return mpf(2) / 3 + z * 2 / 5
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s) / s**3


show("log: (2 atanh s - 2 s)/s^3 in z = s^2", *remez(log_tail, lambda z: z + mpf("1e-9"), 6, mpf(0), smax2))


def pow_tail(z):
    if z < mpf("1e-14"):
        return mpf(2) / 5 + z * 2 / 7
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s - 2 * s**3 / 3) / s**5


show("pow: (2 atanh s - 2 s - 2 s^3/3)/s^5 in z = s^2",
     *remez(pow_tail, lambda z: z * z + mpf("1e-9"), 8, mpf(0), smax2))

quarter2 = (pi / 4 * mpf("1.001")) ** 2


def sin_tail(z):
    if z < mpf("1e-14"):
        return -mpf(1) / 6 + z / 120
    x = sqrt(z)
    return (sin(x) - x) / x**3


def cos_tail(z):
    if z < mpf("1e-12"):
        return mpf(1) / 24 - z / 720
    return (cos(sqrt(z)) - 1 + z / 2) / z**2


show("sin: (sin x - x)/x^3 in z = x^2", *remez(sin_tail, lambda z: z + mpf("1e-9"), 5, mpf(0), quarter2))
show("cos: (cos x - 1 + x^2/2)/x^4 in z = x^2", *remez(cos_tail, lambda z: z * z + mpf("1e-9"), 5, mpf(0), quarter2))


def normal_tail(t):
    """(x + 2) e^(x^2/2) Phi(-x) in t = (x - 4)/(x + 4), which maps [0, oo] to [-1, 1]."""
    if t == 1:
        return 1 / mp.sqrt(2 * pi)
    x = 4 * (1 + t) / (1 - t)
    if x > 2000:
        return (x + 2) / x * (1 - 1 / x**2 + 3 / x**4 - 15 / x**6 + 105 / x**8) / mp.sqrt(2 * pi)
    return (x + 2) * exp(x * x / 2) * mp.erfc(x / mp.sqrt(2)) / 2


def chebyshev(title, f, terms, cut, lo=mpf(-1), hi=mpf(1)):
    """Monomial coefficients in t of the truncated Chebyshev series of f, found from many more nodes."""
    n = terms
    thetas = [pi * (k + mpf(1) / 2) / n for k in range(n)]
    values = [f((hi + lo) / 2 + (hi - lo) / 2 * cos(th)) for th in thetas]
    series = [2 * sum(v * cos(j * th) for v, th in zip(values, thetas)) / n for j in range(n)]
    series[0] /= 2
    monomial = [mpf(0)] * (cut + 1)
    previous, current = [mpf(1)], [mpf(0), mpf(1)]
    for j in range(cut + 1):
        term = previous if j == 0 else current
        for i, c in enumerate(term):
            monomial[i] += series[j] * c
        if j > 0:
            following = [mpf(0)] + [2 * c for c in current]
            for i, c in enumerate(previous):
                following[i] -= c
            previous, current = current, following
    show(title, monomial, sum(abs(s) for s in series[cut + 1:]))


def log_gamma_quotient(x):
    if abs(x - 1) < mpf("1e-20") or abs(x - 2) < mpf("1e-20"):
        x += mpf("1e-20")
    return mp.loggamma(x) / ((x - 1) * (x - 2))


chebyshev("normal tail: (x + 2) e^(x^2/2) Phi(-x) in t = (x - 4)/(x + 4)", normal_tail, 100, 25)
chebyshev("log gamma: ln gamma(x) / ((x - 1)(x - 2)) in t = 2 x - 3", lambda t: log_gamma_quotient((t + 3) / 2), 60, 20)
