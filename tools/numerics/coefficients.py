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
