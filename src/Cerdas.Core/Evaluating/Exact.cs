namespace Cerdas.Evaluating;

/// <summary>
/// A number kept as a decimal over a whole denominator, so that means of means stay exact until they are shown: a third times three is one.
/// Past a denominator of 10^12 it is divided once, to the 28 digits of a decimal.
/// </summary>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private const long Largest = 1_000_000_000_000;
    private readonly long below;

    public Exact(decimal numerator, long denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        (Numerator, below) = denominator > Largest ? (numerator / denominator, 1) : (numerator, denominator);
    }

    public decimal Numerator { get; }

    /// <summary>1 or more.</summary>
    public long Denominator => below == 0 ? 1 : below;

    /// <summary>The quotient, to 28 digits.</summary>
    public decimal Value => Denominator == 1 ? Numerator : Numerator / Denominator;

    public static implicit operator Exact(decimal value) => new(value);

    public static Exact operator +(Exact left, Exact right)
    {
        if (left.Denominator == right.Denominator)
            return new(left.Numerator + right.Numerator, left.Denominator);
        var shared = Gcd(left.Denominator, right.Denominator);
        var (a, b) = (left.Denominator / shared, right.Denominator / shared);
        return a > Largest / right.Denominator
            ? new(left.Value + right.Value)
            : new Exact((left.Numerator * b) + (right.Numerator * a), a * right.Denominator).Reduced();
    }

    public static Exact operator *(Exact left, decimal factor) =>
        factor == 1 ? left : new Exact(left.Numerator * factor, left.Denominator).Reduced();

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Exact operator /(Exact left, decimal divisor)
    {
        if (divisor == 0)
            throw new DivideByZeroException();
        var (whole, tens) = (Mantissa(divisor), 1m);
        for (var i = 0; i < divisor.Scale; i++)
            tens *= 10;
        if (whole < 0)
            (whole, tens) = (-whole, -tens);
        return whole > Largest / left.Denominator
            ? new(left.Value / divisor)
            : new Exact(left.Numerator * tens, left.Denominator * (long)whole).Reduced();
    }

    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Exact left, Exact right) => left.Equals(right);

    public static bool operator !=(Exact left, Exact right) => !left.Equals(right);

    public static Exact Min(Exact left, Exact right) => left <= right ? left : right;

    public int CompareTo(Exact other) =>
        Denominator == other.Denominator
            ? Numerator.CompareTo(other.Numerator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Exact other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Denominator == 1 ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    private Exact Reduced()
    {
        if (Denominator == 1)
            return this;
        var shared = Gcd((long)(Math.Abs(Mantissa(Numerator)) % Denominator), Denominator);
        return shared <= 1 ? this : new(Numerator / shared, Denominator / shared);
    }

    /// <summary>The digits of a decimal as a whole number: 2.75 is 275.</summary>
    private static decimal Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new decimal(bits[0], bits[1], bits[2], bits[3] < 0, 0);
    }

    private static long Gcd(long a, long b)
    {
        while (a != 0)
            (a, b) = (b % a, a);
        return b;
    }
}
