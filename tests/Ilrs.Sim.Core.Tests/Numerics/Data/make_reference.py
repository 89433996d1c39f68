"""Writes the reference values of DeterministicMath, one csv per function. Run: python3 make_reference.py

Each row is: arguments..., nearest double of the exact value, remainder (exact value minus that double, as a double).
Doubles are 16 hexadecimal digits, most significant first. Exact values are computed with 60 digits by mpmath
(exp, log, power, sin, cos, erfc, loggamma, gammainc, betainc); inverse functions are the forward function solved by
Newton's method from a point nearby. Arguments are fixed edge cases and pseudo-random ones from a fixed seed.
"""
import math
import pathlib
import random
import struct
import sys

from mpmath import mp, mpf

mp.dps = 60
HERE = pathlib.Path(__file__).parent
INF, NAN = math.inf, math.nan


def to_hex(x):
    return struct.pack(">d", x).hex()


def from_bits(n):
    return struct.unpack(">d", struct.pack(">Q", n))[0]


def nearest(value):
    """The nearest double, also where it is subnormal or overflows."""
    if mp.isinf(value) or mp.isnan(value):
        return float(value)
    if abs(value) >= mpf(2) ** 1024 - mpf(2) ** 970:
        return math.copysign(INF, value)
    if abs(value) < mpf(2) ** -1022:
        return math.ldexp(float(mp.nint(mp.ldexp(value, 1074))), -1074)
    return float(value)


def write(name, rows):
    lines = []
    for arguments, value in rows:
        if isinstance(value, float):
            head, rest = value, 0.0
        else:
            head = nearest(value)
            rest = 0.0 if math.isinf(head) else nearest(value - mpf(head))
        lines.append(",".join(to_hex(v) for v in (*arguments, head, rest)))
    (HERE / f"{name}.csv").write_text("\n".join(lines) + "\n")
    print(name, len(lines))


def around(x, steps=2):
    bits = struct.unpack(">q", struct.pack(">d", x))[0]
    return [struct.unpack(">d", struct.pack(">q", bits + i))[0] for i in range(-steps, steps + 1)]


def tiny(r, low=1, high=60):
    return r.uniform(-1, 1) * 2.0 ** -r.randrange(low, high)


def unary(name, function, arguments, special=()):
    write(name, [((x,), function(mpf(x))) for x in arguments] + [((x,), y) for x, y in special])


def exp_rows():
    r = random.Random("exp")
    xs = [1.0, -1.0, 5e-324, -5e-324, 1e-300, 0.5, 708.0, -708.0]
    xs += around(709.782712893384) + around(-745.1332191019412)[:3] + around(-708.3964185322641)
    xs += [y for k in (-1, 1, 2, 100, 1023, -1022) for y in around((k + 0.5) * math.log(2), 1)]
    xs += [r.uniform(-708, 708) for _ in range(300)] + [r.uniform(-2, 2) for _ in range(300)]
    xs += [r.uniform(-745, -708) for _ in range(100)] + [tiny(r) for _ in range(100)]
    special = [(0.0, 1.0), (-0.0, 1.0), (INF, INF), (-INF, 0.0), (NAN, NAN), (710.0, INF), (-746.0, 0.0), (1e300, INF)]
    unary("exp", mp.exp, xs, special)


def expm1_rows():
    r = random.Random("expm1")
    xs = [1.0, -1.0, 5e-324, 700.0, 709.7, -0.34657359027997264, 0.34657359027997264, 39.9, 40.1, -39.9, -40.1]
    xs += [r.uniform(-3, 3) for _ in range(300)] + [tiny(r) for _ in range(200)]
    xs += [r.uniform(-50, 700) for _ in range(100)]
    unary("expm1", mp.expm1, xs, [(0.0, 0.0), (-0.0, -0.0), (INF, INF), (-INF, -1.0), (NAN, NAN)])


def log_rows():
    r = random.Random("log")
    xs = around(1.0, 3) + around(2.0) + around(0.5) + around(math.sqrt(0.5)) + around(math.sqrt(2.0))
    xs = [x for x in xs if x != 1.0]
    xs += [5e-324, 1e-323, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308]
    xs += [from_bits(r.randrange(1, 0x7FF0000000000000)) for _ in range(300)]
    xs += [from_bits(r.randrange(1, 0x0010000000000000)) for _ in range(50)]
    xs += [r.uniform(0.5, 2) for _ in range(300)] + [r.random() for _ in range(200)]
    xs += [1.0 + tiny(r, 1, 52) for _ in range(200)]
    special = [(1.0, 0.0), (0.0, -INF), (-0.0, -INF), (-1.0, NAN), (-5e-324, NAN), (INF, INF), (-INF, NAN), (NAN, NAN)]
    unary("log", mp.log, [x for x in xs if x != 1.0], special)


def log1p_rows():
    r = random.Random("log1p")
    xs = [1.0, -0.5, 5e-324, 1e300, -0.9999999999999999, 1.1102230246251565e-16, 2.220446049250313e-16]
    xs += [r.uniform(-0.99, 2) for _ in range(300)] + [tiny(r) for _ in range(300)]
    xs += [10.0 ** r.uniform(0, 300) for _ in range(50)]
    special = [(0.0, 0.0), (-0.0, -0.0), (-1.0, -INF), (-1.5, NAN), (INF, INF), (-INF, NAN), (NAN, NAN)]
    unary("log1p", mp.log1p, xs, special)


def pow_rows():
    r = random.Random("pow")
    pairs = [(2.0, 0.5), (2.0, -1074.0), (2.0, 1023.0), (10.0, -323.0), (1.0000000000000002, 3e18), (0.5, 1074.0)]
    pairs += [(10.0 ** r.uniform(-3, 3), r.uniform(-50, 50)) for _ in range(300)]
    for _ in range(300):
        x = from_bits(r.randrange(1, 0x7FF0000000000000))
        pairs.append((x, r.uniform(-745, 709.7) / math.log(x)))
    pairs += [(1.0 + tiny(r, 2, 50), r.uniform(-1, 1) * 10.0 ** r.randrange(0, 15)) for _ in range(300)]
    pairs += [(r.uniform(0.5, 2), r.uniform(-600, 600)) for _ in range(300)]
    pairs += [(-r.uniform(0.5, 2), float(r.randrange(-600, 600))) for _ in range(50)]
    rows = [((x, y), mp.power(mpf(x), mpf(y))) for x, y in pairs if x != 1.0 and y != 0.0]
    special = [
        (0.0, 0.0, 1.0), (NAN, 0.0, 1.0), (1.0, NAN, 1.0), (1.0, INF, 1.0), (NAN, 1.0, NAN), (2.0, NAN, NAN),
        (0.0, 2.5, 0.0), (0.0, -2.5, INF), (-0.0, 3.0, -0.0), (-0.0, -3.0, -INF), (-0.0, 2.0, 0.0), (-0.0, 0.5, 0.0),
        (-2.0, 0.5, NAN), (-8.0, 1.0 / 3.0, NAN), (INF, 2.0, INF), (INF, -2.0, 0.0), (-INF, 3.0, -INF),
        (-INF, 2.0, INF), (-INF, -3.0, -0.0), (2.0, INF, INF), (0.5, INF, 0.0), (2.0, -INF, 0.0), (0.5, -INF, INF),
        (-1.0, INF, 1.0), (-1.0, -INF, 1.0), (2.0, 1e300, INF), (2.0, -1e300, 0.0), (0.5, 1e300, 0.0),
        (-2.0, 1e300, INF), (2.0, 1024.0, INF), (2.0, -1080.0, 0.0), (-2.0, 1025.0, -INF), (3.0, 1.0, 3.0),
        (1.5, 5e-324, 1.0), (-2.0, 9007199254740993.0, INF),
    ]
    write("pow", rows + [((x, y), z) for x, y, z in special])


def trigonometric_rows():
    r = random.Random("sin")
    xs = [5e-324, 1e-300, 1e-9, 0.7853981633974483, 1.5707963267948966, 3.141592653589793, 100000.0, 99999.0]
    xs += [float(k) * (math.pi / 2) for k in (1, 2, 3, 4, 5, 10, 100, 1000, 31415, 63661)]
    xs += [r.uniform(-1e5, 1e5) for _ in range(400)] + [r.uniform(-4, 4) for _ in range(400)]
    xs += [tiny(r) for _ in range(100)]
    xs += [float(r.randrange(1, 63661)) * (math.pi / 2) for _ in range(100)]
    unary("sin", mp.sin, xs, [(0.0, 0.0), (-0.0, -0.0), (INF, NAN), (-INF, NAN), (NAN, NAN)])
    unary("cos", mp.cos, xs, [(0.0, 1.0), (-0.0, 1.0), (INF, NAN), (-INF, NAN), (NAN, NAN)])


def normal_cdf(x):
    return mp.erfc(-x / mp.sqrt(mpf(2))) / 2


def normal_rows():
    r = random.Random("normal")
    xs = [1.0, -1.0, 1e-300, -37.5, 8.2, 8.3, 40.0, -38.4]
    xs += [r.uniform(-8, 8) for _ in range(400)] + [r.uniform(-38, -8) for _ in range(200)]
    xs += [tiny(r) for _ in range(50)]
    unary("normalcdf", normal_cdf, xs, [(0.0, 0.5), (-0.0, 0.5), (INF, 1.0), (-INF, 0.0), (NAN, NAN), (-40.0, 0.0)])

    ps = [0.9, 0.1, 0.075, 0.925, 0.07499999999999998, 1e-300, 2.2250738585072014e-308, 5e-324, 1e-310]
    ps += [1.388794386496402e-11, 1.3887943864964e-11, 2.0 ** -53, 1 - 2.0 ** -53, 0.5000000000000001]
    ps += [r.random() for _ in range(400)] + [10.0 ** r.uniform(-300, -1) for _ in range(200)]
    ps += [r.uniform(0, 0.1) for _ in range(200)] + [0.5 + tiny(r, 2, 52) for _ in range(200)]
    rows = [((p,), inverse_normal(p)) for p in ps if p != 0.5]
    special = [(0.5, 0.0), (0.0, -INF), (1.0, INF), (-0.1, NAN), (1.1, NAN), (NAN, NAN), (INF, NAN)]
    write("inversenormal", rows + [((x,), y) for x, y in special])


def inverse_normal(p):
    q = min(mpf(p), 1 - mpf(p))
    x = -mp.sqrt(max(-2 * mp.log(q) - mp.log(-mp.log(q) * 4 + 1) - 1, mpf("0.0")))
    for _ in range(200):
        step = (normal_cdf(x) - q) / (mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi))
        step = step / (1 + x * step / 2)
        x -= step
        if abs(step) <= abs(x) * mpf(10) ** -45:
            return x if p < 0.5 else -x
    raise ValueError(p)


def log_gamma_rows():
    r = random.Random("loggamma")
    xs = [0.5, 1.5, 3.0, 10.0, 171.0, 1e10, 1e300, 5e-324, 1e-10, 2.5]
    xs += [x for c in (1.0, 2.0) for x in around(c, 3) if x != c] + [1.0 + tiny(r, 2, 50) for _ in range(50)]
    xs += [2.0 + tiny(r, 2, 50) for _ in range(50)] + [r.uniform(0, 5) for _ in range(300)]
    xs += [10.0 ** r.uniform(-10, 10) for _ in range(200)] + [r.uniform(5, 20) for _ in range(100)]
    special = [(1.0, 0.0), (2.0, 0.0), (0.0, INF), (INF, INF), (NAN, NAN), (-1.5, NAN)]
    unary("loggamma", mp.loggamma, xs, special)


def gamma_points(r, n):
    for _ in range(n):
        a = 10.0 ** r.uniform(-2, 4)
        z = r.uniform(-6, 8)
        yield a, max(a * (1 - 1 / (9 * a) + z / (3 * math.sqrt(a))) ** 3, a * 10.0 ** r.uniform(-6, 0))


def gamma_rows():
    r = random.Random("gamma")
    points = [(a, x) for a, x in gamma_points(r, 400)] + [(1.0, 1.0), (0.5, 1e-10), (100.0, 100.0), (10000.0, 10000.0)]
    lower, upper, inverse = [], [], []
    for a, x in points:
        p = mp.gammainc(mpf(a), 0, mpf(x), regularized=True)
        q = mp.gammainc(mpf(a), mpf(x), mp.inf, regularized=True)
        if p > mpf(10) ** -280:
            lower.append(((a, x), p))
        if q > mpf(10) ** -280:
            upper.append(((a, x), q))
        if mpf(10) ** -30 < p < 1 - mpf(10) ** -14:
            inverse.append(((a, float(p)), inverse_gamma(a, float(p), x)))
    special = [((2.0, 0.0), 0.0), ((2.0, INF), 1.0), ((NAN, 1.0), NAN), ((1.0, NAN), NAN), ((0.0, 1.0), NAN)]
    write("gammap", lower + special)
    write("gammaq", upper + [((2.0, 0.0), 1.0), ((2.0, INF), 0.0), ((NAN, 1.0), NAN), ((-1.0, 1.0), NAN)])
    write("inversegammap", inverse + [((2.0, 0.0), 0.0), ((2.0, 1.0), INF), ((2.0, NAN), NAN), ((2.0, -0.1), NAN)])


def solve(forward, density, target, start):
    x = mpf(start)
    for _ in range(100):
        step = (forward(x) - target) / density(x)
        step = max(min(step, x / 2), -x)
        x -= step
        if abs(step) <= abs(x) * mpf(10) ** -32:
            return x
    raise ValueError((target, start))


def inverse_gamma(a, p, start):
    a = mpf(a)
    norm = mp.loggamma(a)
    return solve(
        lambda x: mp.gammainc(a, 0, x, regularized=True),
        lambda x: mp.exp((a - 1) * mp.log(x) - x - norm), mpf(p), start)


def inverse_beta(a, b, p, start):
    a, b = mpf(a), mpf(b)
    norm = mp.log(mp.beta(a, b))
    return solve(
        lambda x: mp.betainc(a, b, 0, x, regularized=True),
        lambda x: mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) - norm), mpf(p), start)


def beta_rows():
    r = random.Random("beta")
    forward, inverse = [], []
    while len(forward) < 400:
        is_wide = r.random() < 0.5
        a, b = (10.0 ** r.uniform(-1, 3) if is_wide else r.uniform(0.5, 6) for _ in range(2))
        x = r.betavariate(a, b)
        if not 1e-100 < x < 1 - 1e-9:
            continue
        p = mp.betainc(mpf(a), mpf(b), 0, mpf(x), regularized=True)
        forward.append(((a, b, x), p))
        if mpf(10) ** -25 < p < 1 - mpf(10) ** -12 and len(inverse) < 300:
            inverse.append(((a, b, float(p)), inverse_beta(a, b, float(p), x)))
    special = [((2.0, 3.0, 0.0), 0.0), ((2.0, 3.0, 1.0), 1.0), ((NAN, 1.0, 0.5), NAN), ((2.0, 0.0, 0.5), NAN)]
    write("beta", forward + special)
    write("inversebeta", inverse + [((2.0, 3.0, 0.0), 0.0), ((2.0, 3.0, 1.0), 1.0), ((2.0, 3.0, NAN), NAN)])


if __name__ == "__main__":
    makers = [exp_rows, expm1_rows, log_rows, log1p_rows, pow_rows, trigonometric_rows, normal_rows, log_gamma_rows,
              gamma_rows, beta_rows]
    for maker in makers:
        if len(sys.argv) < 2 or maker.__name__ in sys.argv[1:]:
            maker()
