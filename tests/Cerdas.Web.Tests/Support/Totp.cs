using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Cerdas.Web.Tests.Support;

/// <summary>RFC 6238 with SHA-1, 30 seconds, six digits: what an authenticator app computes.</summary>
internal static class Totp
{
    public static string At(string base32Key, DateTimeOffset now)
    {
        var bits = string.Concat(base32Key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 as every authenticator app implements it.
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue) % 1_000_000;
        return code.ToString("000000");
    }
}
